package nl.meetmoment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyViolenceTests {

    private static final Set<String> OWN_ACT = Set.of("minor", "pv_self");
    private static final Set<String> PARTNERS_ACT = Set.of("minor", "pv_partner");
    private static final Set<String> WITNESSED = Set.of("pv_parents");
    private static final Set<String> TOWARDS_CHILD = Set.of("minor", "cm");
    private static final Set<String> SERIOUS_BETWEEN = Set.of("severe", "pv_partner", "serious");
    private static final Set<String> SERIOUS_TOWARDS_CHILD = Set.of("severe", "cm", "serious");

    private final FamilyViolence family = new FamilyViolence();

    @ParameterizedTest
    @CsvSource({
        "0,  0, none",
        "3,  0, none",
        "4,  0, moderate",
        "21, 0, moderate",
        "22, 0, frequent_or_severe",
        "0,  1, moderate",
        "0,  2, moderate",
        "0,  3, frequent_or_severe",
        "3,  1, moderate",
        "21, 2, moderate",
        "22, 3, frequent_or_severe"
    })
    void classifiesByMildIncidents(int between, int towards, String expected) {
        family.add("mother", "", OWN_ACT, between);
        family.add("mother", "child A", TOWARDS_CHILD, towards);

        assertThat(family.partnerViolence()).contains(between);
        assertThat(family.maltreatment()).contains(towards);
        assertThat(family.isSerious()).contains(false);
        assertThat(family.violenceClass()).contains(expected);
    }

    @Test
    void isSevereByOneSeriousIncidentOfEitherKind() {
        family.add("mother", "", SERIOUS_BETWEEN, 1);

        assertThat(family.isSerious()).contains(true);
        assertThat(family.violenceClass()).contains("frequent_or_severe");

        var other = new FamilyViolence();
        other.add("child", "child A", SERIOUS_TOWARDS_CHILD, 1);
        assertThat(other.violenceClass()).contains("frequent_or_severe");
    }

    @Test
    void keepsSeriousIncidentsApartFromMildOnes() {
        family.add("mother", "", SERIOUS_BETWEEN, 25);
        family.add("mother", "", PARTNERS_ACT, 2);

        assertThat(family.partnerViolence()).contains(2);
        assertThat(family.maltreatment()).isEmpty();
    }

    @Test
    void isNotSeriousByASeriousItemThatNeverHappened() {
        family.add("mother", "", SERIOUS_BETWEEN, 0);
        family.add("mother", "child A", SERIOUS_TOWARDS_CHILD, 0);

        assertThat(family.isSerious()).contains(false);
        assertThat(family.partnerViolence()).contains(0);
        assertThat(family.maltreatment()).contains(0);
        assertThat(family.violenceClass()).contains("none");
    }

    @Test
    void addsUpTheItemsOfOneReport() {
        family.add("mother", "", OWN_ACT, 15);
        family.add("mother", "", OWN_ACT, 8);

        assertThat(family.partnerViolence()).contains(23);
    }

    @Test
    void takesTheHighestOfMembersAndNotTheirSum() {
        family.add("mother", "", OWN_ACT, 3);
        family.add("father", "", OWN_ACT, 2);
        family.add("child", "", WITNESSED, 3);

        assertThat(family.partnerViolence()).contains(3);
        assertThat(family.violenceClass()).contains("none");
    }

    @Test
    void takesTheHighestOfDirectionsAndNotTheirSum() {
        family.add("mother", "", OWN_ACT, 15);
        family.add("mother", "", PARTNERS_ACT, 15);

        assertThat(family.partnerViolence()).contains(15);
        assertThat(family.violenceClass()).contains("moderate");
    }

    @Test
    void takesTheHighestOfChildrenAndNotTheirSum() {
        family.add("mother", "child A", TOWARDS_CHILD, 2);
        family.add("mother", "child B", TOWARDS_CHILD, 1);
        family.add("child A", "child A", TOWARDS_CHILD, 2);

        assertThat(family.maltreatment()).contains(2);
        assertThat(family.violenceClass()).contains("moderate");
    }

    @Test
    void classifiesOnOneInformant() {
        family.add("child", "child", TOWARDS_CHILD, 0);

        assertThat(family.partnerViolence()).isEmpty();
        assertThat(family.violenceClass()).contains("none");
    }

    @Test
    void isMissingWhenNobodyAnswered() {
        assertThat(family.partnerViolence()).isEmpty();
        assertThat(family.maltreatment()).isEmpty();
        assertThat(family.isSerious()).isEmpty();
        assertThat(family.violenceClass()).isEmpty();
    }

    @Test
    void countsNothingOfWhatIsNoViolenceButKnowsThatTheFormWasAnswered() {
        family.add("mother", "", Set.of("emotional", "pv_self", "uncounted"), 25);
        family.add("mother", "child A", Set.of("cm", "uncounted"), 25);

        assertThat(family.partnerViolence()).contains(0);
        assertThat(family.maltreatment()).contains(0);
        assertThat(family.violenceClass()).contains("none");
    }

    @Test
    void passesOverOtherInstruments() {
        family.add("mother", "", Set.of("minor"), 25);
        family.add("mother", "", Set.of(), 25);
        family.add("mother", "", Set.of("serious"), 25);

        assertThat(family.violenceClass()).isEmpty();
    }
}
