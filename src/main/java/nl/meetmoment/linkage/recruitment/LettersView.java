package nl.meetmoment.linkage.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.fieldwork.recruitment.Letters.Letter;
import nl.meetmoment.fieldwork.recruitment.Letters.LettersOf;
import org.jspecify.annotations.Nullable;

/** Families on a call list with who has to have a letter, or had one. */
record LettersView(List<Family> families, @Nullable Long next) {

    /** @param callableFrom null until all letters are sent */
    record Family(
            UUID entry,
            long number,
            String reference,
            @Nullable LocalDate callableFrom,
            List<Addressee> addressees) {}

    /**
     * A letter.
     *
     * @param key as a form sends it
     */
    record Addressee(
            String key,
            String kind,
            String name,
            List<String> home,
            @Nullable LocalDate sentOn) {}

    static LettersView of(List<LettersOf> page, @Nullable Long next, Map<UUID, Candidate> people) {
        return new LettersView(
                page.stream()
                        .filter(one -> people.containsKey(one.entry()))
                        .map(one -> family(one, people.get(one.entry())))
                        .toList(),
                next);
    }

    private static Family family(LettersOf letters, @Nullable Candidate person) {
        if (person == null) {
            throw new IllegalStateException("A family of the page is not known.");
        }
        return new Family(
                letters.entry(),
                letters.number(),
                person.reference(),
                letters.callableFrom(),
                letters.letters().stream()
                        .map(letter -> addressee(letters.entry(), letter, person))
                        .toList());
    }

    private static Addressee addressee(UUID entry, Letter letter, Candidate person) {
        return new Addressee(
                entry + ":" + letter.addressee(),
                letter.kind(),
                person.name(letter.addressee()),
                CardView.lines(person.home(letter.addressee())),
                letter.sentOn());
    }

    @Override
    public String toString() {
        return "LettersView[...]";
    }
}
