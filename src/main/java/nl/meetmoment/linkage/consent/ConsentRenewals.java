package nl.meetmoment.linkage.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyMembers;
import nl.meetmoment.fieldwork.FamilyTaker;
import nl.meetmoment.fieldwork.KeptFigures;
import nl.meetmoment.fieldwork.KeptFigures.Figure;
import nl.meetmoment.linkage.consent.RenewalRule.Given;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.Wave;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which consents have to be asked again, over all families; one query in each store, and nothing sealed is opened. */
@Service
class ConsentRenewals {

    /** What each person consented to last, by whom it was said; who withdrew since is left out. */
    private static final String GIVEN = """
            select participant_id, given_by, purpose, form_version, said_at, expires_on
              from (select distinct on (participant_id, given_by, purpose)
                           participant_id, given_by, purpose, form_version, said_at, expires_on, kind
                      from linkage.consent %s order by participant_id, given_by, purpose, said_at desc, consent_id desc) latest
             where kind = 'given' and not exists (
                   select from linkage.withdrawal w
                    where w.participant_id = latest.participant_id and w.purpose in ('all', 'part', latest.purpose))
            """;

    private final JdbcClient linkage;
    private final FamilyMembers members;
    private final ConsentForms forms;
    private final StudyCatalogue studies;
    private final KeptFigures figures;
    private final Clock clock;

    ConsentRenewals(
            @Qualifier("linkage") JdbcClient linkage,
            FamilyMembers members,
            ConsentForms forms,
            StudyCatalogue studies,
            KeptFigures figures,
            Clock clock) {
        this.linkage = linkage;
        this.members = members;
        this.forms = forms;
        this.studies = studies;
        this.figures = figures;
        this.clock = clock;
    }

    /** Soonest first: what is overdue, then what comes within {@link RenewalRule#DAYS_AHEAD} days. */
    List<Renewal> all() {
        return of(linkage.sql(GIVEN.formatted("")));
    }

    /** What {@link #all} said lately. */
    Figure<List<Renewal>> kept() {
        return figures.of("renewals", this::all);
    }

    /** Of these people, as it stands at this moment. */
    List<Renewal> of(Collection<UUID> people) {
        return of(linkage.sql(GIVEN.formatted("where participant_id = any (?)")).param(people.toArray(UUID[]::new)));
    }

    private List<Renewal> of(JdbcClient.StatementSpec asked) {
        Map<UUID, List<Given>> given = given(asked);
        Map<UUID, FamilyTaker> takers = members.takers(given.keySet()).stream()
                .collect(Collectors.toMap(one -> one.member().id(), Function.identity()));
        var rule = new RenewalRule(today(), versions());
        return given.entrySet().stream()
                .filter(one -> takers.containsKey(one.getKey()))
                .flatMap(one -> {
                    FamilyTaker taker = Objects.requireNonNull(takers.get(one.getKey()));
                    return rule.of(taker.member(), stillAsked(one.getValue(), taker)).stream();
                })
                .sorted(Comparator.comparing(Renewal::cursor))
                .toList();
    }

    private List<Given> stillAsked(Collection<Given> given, FamilyTaker taker) {
        List<String> closed = studies.current().waves().stream()
                .map(Wave::code)
                .filter(taker.closed()::contains)
                .map(ConsentRegister::purpose)
                .toList();
        Set<String> asked = forms.current().stream()
                .filter(form -> form.isFor(taker.member()))
                .map(ConsentForm::purpose)
                .collect(Collectors.toSet());
        return given.stream()
                .filter(one -> asked.contains(one.purpose()) && !closed.contains(one.purpose()))
                .toList();
    }

    private static Map<UUID, List<Given>> given(JdbcClient.StatementSpec asked) {
        return asked
                .query((row, number) -> new Given(
                        row.getObject("participant_id", UUID.class),
                        row.getObject("given_by", UUID.class),
                        row.getString("purpose"),
                        row.getInt("form_version"),
                        DutchTime.dateOf(
                                row.getObject("said_at", OffsetDateTime.class).toInstant()),
                        row.getObject("expires_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Given::about));
    }

    private Map<String, Integer> versions() {
        return forms.current().stream().collect(Collectors.toMap(ConsentForm::purpose, ConsentForm::version));
    }

    private LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }
}
