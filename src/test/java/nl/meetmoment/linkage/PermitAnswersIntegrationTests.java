package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.common.StartCode;
import nl.meetmoment.common.TokenHash;
import nl.meetmoment.fieldwork.Entry;
import nl.meetmoment.fieldwork.Mode;
import nl.meetmoment.fieldwork.PermitIssued;
import nl.meetmoment.fieldwork.PermitRequested;
import nl.meetmoment.fieldwork.PersonNotRegistered;
import nl.meetmoment.fieldwork.TakesNoPart;
import nl.meetmoment.linkage.Withdrawals.Cause;
import nl.meetmoment.study.Facts;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PermitAnswersIntegrationTests {

    private final String caseNumber = Families.newCase();

    private final NewPerson mother = Families.mother(caseNumber);

    private final NewPerson child = Families.child(caseNumber);

    private final List<Object> published = new ArrayList<>();

    @Autowired
    private PersonRegistration registration;

    @Autowired
    private Persons persons;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private TokenHash tokens;

    private PermitAnswers permits;

    @BeforeEach
    void register() {
        registration.register(mother);
        registration.register(child);
        permits = new PermitAnswers(persons, withdrawals, tokens, published::add);
    }

    @Test
    void answersWithWhatWasAskedUnderThePseudonym() {
        PermitRequested asked = request(mother.participant());

        PermitIssued issued = permit(asked);

        LinkingKey key = persons.linkingKey(mother.participant()).orElseThrow();
        assertThat(issued.pseudonym()).isEqualTo(key.pseudonym());
        assertThat(issued.familyKey()).isEqualTo(key.familyKey());
        assertThat(List.of(issued.handle(), issued.wave(), issued.questionnaire(), issued.facts(), issued.mode()))
                .containsExactly(asked.handle(), asked.wave(), asked.questionnaire(), asked.facts(), asked.mode());
        assertThat(issued.entry()).isEqualTo(asked.entry());
        assertThat(issued.validUntil()).isEqualTo(asked.validUntil());
    }

    @Test
    @Tag("P9")
    void letsNothingOpenForWhoWithdrewFromTheWaveOrFromAll() {
        withdrawals.add(mother.participant(), "t0", Instant.EPOCH, Cause.WITHDREW, UUID.randomUUID());
        withdrawals.add(child.participant(), Withdrawals.ALL, Instant.EPOCH, Cause.WITHDREW, UUID.randomUUID());

        assertThatThrownBy(() -> permits.issue(request(mother.participant()))).isInstanceOf(TakesNoPart.class);
        assertThatThrownBy(() -> permits.issue(request(child.participant()))).isInstanceOf(TakesNoPart.class);
        withdrawals.remove(mother.participant(), "t0");
        assertThat(permit(request(mother.participant())).wave()).isEqualTo("T0");
    }

    @Test
    void namesTheSamePersonAtEveryPermit() {
        PermitIssued first = permit(request(mother.participant()));
        PermitIssued second = permit(request(mother.participant()));

        assertThat(second.pseudonym()).isEqualTo(first.pseudonym());
        assertThat(second.tokens().salt()).isNotEqualTo(first.tokens().salt());
        assertThat(second.tokens().hashes())
                .doesNotContainAnyElementsOf(first.tokens().hashes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "bergh", "KANARIE", "Wilgenlaan", "Verzonnendam", "Bo", "vlinder", "elders"})
    void findsTheWordsOfTheWholeFamily(String word) {
        var scrubbing = permit(request(child.participant())).tokens();

        assertThat(scrubbing.hashes()).contains(tokens.of(scrubbing.salt(), word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"van", "den", "aan", "lange", "12a", "3"})
    void leavesOrdinaryWordsAlone(String word) {
        var scrubbing = permit(request(child.participant())).tokens();

        assertThat(scrubbing.hashes()).doesNotContain(tokens.of(scrubbing.salt(), word));
    }

    @Test
    @Tag("P3")
    void saysNothingThatLeadsToThePerson() {
        String said = permit(request(mother.participant())).toString();

        assertThat(said)
                .doesNotContain(mother.participant().toString(), caseNumber)
                .doesNotContainIgnoringCase("Zoë", "zoe", "Kanarie", "Wilgenlaan", "Verzonnendam", "Vlinder");
    }

    @Test
    void refusesAParticipantWhoIsNotRegistered() {
        assertThatThrownBy(() -> permits.issue(request(UUID.randomUUID())))
                .isInstanceOf(PersonNotRegistered.class)
                .hasMessageContaining("linkage does not know");
        assertThat(published).isEmpty();
    }

    private PermitIssued permit(PermitRequested asked) {
        published.clear();
        permits.issue(asked);
        assertThat(published).hasSize(1);
        return (PermitIssued) published.get(0);
    }

    private static PermitRequested request(UUID participant) {
        return new PermitRequested(
                UUID.randomUUID(),
                participant,
                "T0",
                "parent",
                new Facts("T0", 38, "vt_utrecht", "ots", List.of(), ""),
                Mode.VISIT,
                new Entry("KAMER-12", StartCode.random()),
                Instant.parse("2026-11-25T22:00:00Z"));
    }
}
