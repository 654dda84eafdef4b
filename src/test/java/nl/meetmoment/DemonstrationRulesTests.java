package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import nl.meetmoment.access.Accounts;
import nl.meetmoment.study.StudyCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemonstrationRulesTests {

    private final DemonstrationMark mark = mock();

    private final Accounts accounts = mock();

    private final StudyCatalogue studies = mock();

    @BeforeEach
    void emptyFolderAndStudyInDemonstration() {
        when(studies.isDemonstration()).thenReturn(true);
        when(accounts.areNone()).thenReturn(true);
    }

    @Test
    void letADemonstrationIntoAnEmptyFolder() {
        assertThatCode(() -> rules(true).demand()).doesNotThrowAnyException();
        verify(studies).stayDemonstration();
    }

    @Test
    void letAnyStudyStartWithoutADemonstration() {
        when(studies.isDemonstration()).thenReturn(false);
        when(accounts.areNone()).thenReturn(false);

        assertThatCode(() -> rules(false).demand()).doesNotThrowAnyException();
        verify(studies, never()).stayDemonstration();
    }

    @Test
    void letADemonstrationFolderStartAgainWithAndWithoutBeingAsked() {
        when(mark.isThere()).thenReturn(true);
        when(accounts.areNone()).thenReturn(false);

        assertThatCode(() -> rules(true).demand()).doesNotThrowAnyException();
        assertThatCode(() -> rules(false).demand()).doesNotThrowAnyException();
        verify(mark, times(2)).writeFile();
        verify(studies, times(2)).stayDemonstration();
    }

    @Test
    void refuseADemonstrationOnRealData() {
        when(accounts.areNone()).thenReturn(false);

        assertRefused(true, "holds real accounts");
    }

    @Test
    void refuseADemonstrationOfALiveStudy() {
        when(studies.isDemonstration()).thenReturn(false);

        assertRefused(true, "The study is live");
    }

    @Test
    void refuseALiveStudyOnADemonstrationFolder() {
        when(mark.isThere()).thenReturn(true);
        when(studies.isDemonstration()).thenReturn(false);

        assertRefused(false, "can never hold real families");
        assertRefused(true, "can never hold real families");
    }

    @Test
    void refuseADemonstrationThatWasInterrupted() {
        when(mark.isThere()).thenReturn(true);
        when(mark.isHalfFilled()).thenReturn(true);

        assertRefused(true, "was interrupted");
        assertRefused(false, "was interrupted");
    }

    private void assertRefused(boolean isAskedFor, String why) {
        assertThatThrownBy(() -> rules(isAskedFor).demand())
                .isInstanceOf(DemonstrationRefused.class)
                .hasMessageContaining(why)
                .hasMessageMatching("[^.]*(study\\.yaml)?[^.]*\\.");
    }

    private DemonstrationRules rules(boolean isAskedFor) {
        return new DemonstrationRules(mark, accounts, studies, isAskedFor);
    }
}
