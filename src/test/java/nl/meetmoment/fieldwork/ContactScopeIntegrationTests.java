package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Cast.id;
import static nl.meetmoment.fieldwork.Household.MOTHER;
import static nl.meetmoment.fieldwork.Household.NINE_YEAR_OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.YearMonth;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.Contacts.Contact;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
@Tag("P11")
class ContactScopeIntegrationTests {

    private static final NewParticipant ABSENT_FATHER = new NewParticipant(
            ParticipantKind.PARENT, Relation.FATHER, Sex.MALE, YearMonth.of(1980, 1), Measure.NONE, false);

    @Autowired
    WebApplicationContext site;

    @Autowired
    ContactScope scope;

    private Cast cast;
    private StaffMember assistant;
    private RegisteredFamily family;
    private UUID visit;

    @BeforeEach
    void plan() {
        cast = new Cast(site);
        assistant = cast.assistant();
        family = cast.family(Household.of(MOTHER, ABSENT_FATHER, NINE_YEAR_OLD));
        visit = cast.visit(family, assistant);
    }

    @Test
    void holdsThoseWhoTakePartForTheAssistantOfTheVisit() {
        Contacts contacts = scope.ofVisit(visit, assistant).orElseThrow();

        assertThat(contacts.caseNumber()).isEqualTo(family.caseNumber());
        assertThat(contacts.participants())
                .extracting(Contact::participant, Contact::number, Contact::letter)
                .containsExactly(tuple(id(family, 1), 1, ""), tuple(id(family, 3), 3, "A"));
    }

    @Test
    void isEmptyForAnotherAssistantAndWhereVisitsAreNobodysBusiness() {
        assertThat(scope.ofVisit(visit, cast.assistant())).isEmpty();
        assertThat(scope.ofVisit(visit, cast.researcher())).isEmpty();
        assertThat(scope.ofVisit(UUID.randomUUID(), assistant)).isEmpty();
    }

    @Test
    void isEmptyForAnAccountWithoutStatementAndCertificate() {
        StaffMember newcomer = cast.newcomer();

        assertThat(scope.ofVisit(cast.visit(family, newcomer), newcomer)).isEmpty();
    }

    @Test
    void endsWhenTheVisitIsClosed() {
        cast.bean(VisitConduct.class).close(visit, VisitTests.REPORT);

        assertThat(scope.ofVisit(visit, assistant)).isEmpty();
        assertThat(scope.ofVisit(visit, cast.coordinator())).isPresent();
    }

    @Test
    void endsTwoDaysAfterThePlannedEndOfAVisitThatNobodyClosed() {
        Duration plannedAndPatience = Duration.ofHours(2 + 48);
        UUID recent = cast.visit(
                family, assistant, cast.now().minus(plannedAndPatience).plusSeconds(60));
        UUID forgotten = cast.visit(
                family, assistant, cast.now().minus(plannedAndPatience).minusSeconds(60));

        assertThat(scope.ofVisit(recent, assistant)).isPresent();
        assertThat(scope.ofVisit(forgotten, assistant)).isEmpty();
    }
}
