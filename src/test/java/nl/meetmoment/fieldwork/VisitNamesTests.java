package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class VisitNamesTests {

    private final VisitNames names = new VisitNames(messages());

    @BeforeEach
    void readDutch() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
    }

    @AfterEach
    void readNoMore() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** Number 2, the father who lives elsewhere, leaves no gap. */
    @Test
    @Tag("S5")
    void nameByRelationAndAgeAndTellOfNobodyElse() {
        Family family = Household.family(
                Household.MOTHER, Household.SEPARATED_FATHER, Household.NINE_YEAR_OLD, Household.FIFTEEN_YEAR_OLD);

        assertThat(names(family, 1, 3)).containsExactly("moeder", "dochter van 9");
    }

    @Test
    @Tag("S5")
    void countThoseWhoWouldBeCalledTheSameAmongThemselvesOnly() {
        Family family = Household.family(
                Household.TODDLER, Household.MOTHER, Household.TODDLER, Household.TODDLER, Household.MOTHER);

        assertThat(names(family, 2, 3, 4)).containsExactly("moeder", "dochter van 4 (1)", "dochter van 4 (2)");
        assertThat(names(family, 2, 5)).containsExactly("moeder (1)", "moeder (2)");
    }

    @Test
    void areNotCountedWhenTheAgesTellThemApart() {
        Family family =
                Household.family(Household.MOTHER, Household.NINE_YEAR_OLD, Household.TODDLER, Household.TODDLER);

        assertThat(names(family, 2, 3)).containsExactly("dochter van 9", "dochter van 4");
        assertThat(names(family, 2, 3, 4)).containsExactly("dochter van 9", "dochter van 4 (1)", "dochter van 4 (2)");
    }

    private List<String> names(Family family, int... visited) {
        Set<UUID> whom = IntStream.of(visited)
                .mapToObj(number -> Household.id(family, number))
                .collect(Collectors.toSet());
        FamilyWave wave = FamilyWave.of(family, whom, List.of(), "T0", LocalDate.of(2026, 9, 1), 8);
        var called = names.of(wave);
        return wave.members().stream().map(one -> called.get(one.id())).toList();
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/fieldwork");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
