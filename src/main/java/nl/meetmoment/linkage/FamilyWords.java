package nl.meetmoment.linkage;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.common.TokenHash;

/**
 * The words by which a family's free text would name it: first and last names, streets and places of everybody who is
 * registered under the case number. Left out is what would only make a text unreadable: house numbers and single letters,
 * the particles of Dutch names and, of a street, the words that every town has.
 */
final class FamilyWords {

    private static final Pattern TWO_LETTERS = Pattern.compile(".*\\p{L}.*\\p{L}.*");

    private static final Set<String> PARTICLES = Set.of(
            "aan", "al", "bij", "de", "den", "der", "des", "die", "en", "het", "in", "nabij", "of", "om", "onder", "op",
            "over", "te", "ten", "ter", "tot", "uit", "van", "voor");

    private static final Set<String> STREETS = Set.of(
            "achter", "boven", "beneden", "grote", "groene", "hof", "hoge", "huis", "kleine", "korte", "laan", "lage",
            "lange", "markt", "nieuwe", "noord", "oost", "oude", "pad", "park", "plein", "straat", "weg", "west",
            "zuid");

    private FamilyWords() {}

    static Set<String> of(Collection<Person> family) {
        var words = new HashSet<String>();
        family.forEach(person -> {
            words(person.name().first(), person.name().last()).forEach(words::add);
            person.addresses().forEach(address -> words.addAll(of(address)));
        });
        return words;
    }

    private static Set<String> of(Address address) {
        return Stream.concat(words(address.place()), words(address.street()).filter(word -> !STREETS.contains(word)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(String... texts) {
        return Stream.of(texts)
                .flatMap(text -> TokenHash.words(text).stream())
                .filter(word -> TWO_LETTERS.matcher(word).matches())
                .filter(word -> !PARTICLES.contains(word));
    }
}
