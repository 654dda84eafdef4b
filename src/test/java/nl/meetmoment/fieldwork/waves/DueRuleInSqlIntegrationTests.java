package nl.meetmoment.fieldwork.waves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Study;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rule that lists go by and the one for a single family say the same, of every family that chance can make. */
@IntegrationTest
class DueRuleInSqlIntegrationTests {

    private static final int FAMILIES = 1500;

    private static final Study STUDY = DefinitionFolder.reference();

    @ParameterizedTest
    @ValueSource(strings = {"2028-02-29", "2026-03-31"})
    void saysWhatTheRuleInJavaSays(LocalDate today) {
        var random = new Random(today.toEpochDay());
        List<RawFamily> families = IntStream.range(0, FAMILIES)
                .mapToObj(number -> RawFamily.random(number, random, today, STUDY.waves()))
                .toList();
        var store = new FamilyStore();

        store.undoing(client -> {
            store.insert(families);
            List<Standing> found = standings(client, families, today);

            assertThat(found).hasSize(FAMILIES * STUDY.waves().size());
            assertThat(found.stream().map(one -> one.wave().state()).collect(Collectors.toSet()))
                    .isEqualTo(EnumSet.allOf(WaveState.class));
            assertAgree(found, families, today);
        });
    }

    private static void assertAgree(List<Standing> found, List<RawFamily> families, LocalDate today) {
        Map<String, RawFamily> byNumber =
                families.stream().collect(Collectors.toMap(RawFamily::caseNumber, Function.identity()));
        int own = STUDY.selection().ownQuestionnaireFrom();
        for (Standing standing : found) {
            RawFamily family = byNumber.get(standing.caseNumber());
            var rule = new DueRule(STUDY.waves().get(standing.ordinal()), standing.ordinal() == 0);
            WaveFacts facts = family.facts(rule.wave(), today, own, DutchTime.ZONE);

            assertThat(standing.facts()).as(family.toString()).isEqualTo(facts);
            assertThat(standing.wave()).as(family.toString()).isEqualTo(rule.standing(facts, today));
        }
    }

    private static List<Standing> standings(JdbcClient client, List<RawFamily> families, LocalDate today) {
        var sql = new StandingSql(STUDY);
        var parameters = new HashMap<String, Object>();
        sql.fill(parameters, today);
        parameters.put("families", families.stream().map(RawFamily::caseNumber).toArray(String[]::new));
        return client.sql(sql.ofAllWaves("f.case_number = any(:families)"))
                .params(parameters)
                .query(Standing::of)
                .list();
    }
}
