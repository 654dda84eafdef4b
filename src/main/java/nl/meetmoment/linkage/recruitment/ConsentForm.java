package nl.meetmoment.linkage.recruitment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meetmoment.linkage.recruitment.CardView.ChildView;
import nl.meetmoment.linkage.recruitment.CardView.ParentView;
import nl.meetmoment.linkage.recruitment.HandOver.Choice;
import org.jspecify.annotations.Nullable;

/** Consent by telephone as it was typed: for whom, on which day, and where the recording is found. */
record ConsentForm(
        String reference, String on, @Nullable Set<Integer> persons, String birth1, String birth2, String explained) {

    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,59}");

    private static final int OLDEST_DAYS = 60;

    private static final int YOUNGEST_PARENT = 12;

    ConsentForm {
        reference = given(reference);
        on = given(on);
        persons = persons == null ? Set.of() : Set.copyOf(persons);
        birth1 = given(birth1);
        birth2 = given(birth2);
        explained = given(explained);
    }

    static ConsentForm empty(LocalDate today) {
        return new ConsentForm("", today.toString(), Set.of(), "", "", "");
    }

    public boolean has(int number) {
        return chosen().contains(number);
    }

    public String birth(int number) {
        return number == 1 ? birth1 : birth2;
    }

    /** What is wrong, by field: keys of messages. */
    Map<String, String> findings(CardView card, LocalDate today) {
        var findings = new LinkedHashMap<String, String>();
        if (!explained.equals("true")) {
            findings.put("explained", "recruitment.consent.explained.problem");
        }
        if (card.parents().stream().noneMatch(parent -> has(parent.number()))) {
            findings.put("persons", "recruitment.consent.persons.problem");
        }
        card.parents().stream()
                .filter(parent -> has(parent.number()) && parent.asksBirth())
                .filter(parent -> month(birth(parent.number()))
                        .filter(month -> isParents(month, today))
                        .isEmpty())
                .forEach(parent -> findings.put("birth" + parent.number(), "recruitment.consent.birth.problem"));
        if (!REFERENCE.matcher(reference).matches()) {
            findings.put("reference", "recruitment.consent.reference.problem");
        }
        if (day().filter(day -> !day.isAfter(today) && !day.isBefore(today.minusDays(OLDEST_DAYS)))
                .isEmpty()) {
            findings.put("on", "recruitment.consent.on.problem");
        }
        return findings;
    }

    /** Of a form without findings; who is not on the card is left out. */
    HandOver toHandOver(UUID entry, CardView card, UUID takenBy, Instant now) {
        Set<Integer> possible = card.children().stream()
                .filter(ChildView::mayTakePart)
                .map(ChildView::number)
                .collect(Collectors.toSet());
        card.parents().forEach(parent -> possible.add(parent.number()));
        Set<Integer> taking = chosen().stream().filter(possible::contains).collect(Collectors.toSet());
        return new HandOver(
                entry, new Choice(taking, births(card.parents())), reference, day().orElseThrow(), takenBy, now);
    }

    private Set<Integer> chosen() {
        return persons == null ? Set.of() : persons;
    }

    private Map<Integer, YearMonth> births(List<ParentView> parents) {
        var births = new HashMap<Integer, YearMonth>();
        parents.stream()
                .filter(parent -> parent.asksBirth() && has(parent.number()))
                .forEach(parent -> births.put(
                        parent.number(), month(birth(parent.number())).orElseThrow()));
        return births;
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(on));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** As browsers send a month, or as people write one where browsers have no field for it. */
    private static Optional<YearMonth> month(String text) {
        return Words.month(text);
    }

    private static boolean isParents(YearMonth month, LocalDate today) {
        return month.getYear() >= 1900 && !month.isAfter(YearMonth.from(today).minusYears(YOUNGEST_PARENT));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @Override
    public String toString() {
        return "ConsentForm[...]";
    }
}
