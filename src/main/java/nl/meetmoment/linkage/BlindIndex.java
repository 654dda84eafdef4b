package nl.meetmoment.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.common.KeyFolder;
import nl.meetmoment.common.KeyedHash;
import org.springframework.stereotype.Component;

/** Makes the keyed digests by which persons are found, under a key that serves nothing else. */
@Component
class BlindIndex {

    /** Where the year of birth is not known. */
    private static final int NO_YEAR = 0;

    private static final int OLDEST = 1920;

    private static final int LATEST = 2045;

    enum Kind {
        TELEPHONE,
        /** Last name and year of birth. */
        NAME,
        /** Postcode and house number. */
        HOUSE,
        /** Last name, postcode and house number: what two registrations of one family share. */
        HOUSEHOLD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Entry(Kind kind, String digest) {}

    private final KeyedHash hash;

    BlindIndex(KeyFolder keys) {
        this.hash = new KeyedHash(keys.secret("linkage-index"));
    }

    Set<Entry> of(Person person, Optional<Integer> birthYear) {
        var entries = new HashSet<Entry>();
        person.contact().values(Channel.Kind.TELEPHONE).forEach(number -> entries.addAll(telephone(number)));
        Normalised.lastNames(person.name().last()).forEach(name -> entries.add(named(name, birthYear.orElse(NO_YEAR))));
        person.addresses().forEach(address -> Normalised.house(address.postcode(), address.street())
                .ifPresent(house -> entries.addAll(housed(house, person.name().last()))));
        return entries;
    }

    private Set<Entry> housed(String house, String lastName) {
        return Stream.concat(
                        Stream.of(entry(Kind.HOUSE, house)),
                        Normalised.lastNames(lastName).stream().map(name -> entry(Kind.HOUSEHOLD, house + '\n' + name)))
                .collect(Collectors.toSet());
    }

    /** Nothing when it is no number. */
    Set<Entry> telephone(String number) {
        return Normalised.telephone(number).stream()
                .map(digits -> entry(Kind.TELEPHONE, digits))
                .collect(Collectors.toSet());
    }

    /** In a year of birth, or without one in any year, which the index does not tell apart from outside. */
    Set<Entry> name(String last, Optional<Integer> birthYear) {
        Set<Integer> years = birthYear.map(year -> Set.of(year, NO_YEAR)).orElseGet(() -> IntStream.concat(
                        IntStream.of(NO_YEAR), IntStream.rangeClosed(OLDEST, LATEST))
                .boxed()
                .collect(Collectors.toSet()));
        return Normalised.lastName(last).stream()
                .flatMap(name -> years.stream().map(year -> named(name, year)))
                .collect(Collectors.toSet());
    }

    /** Nothing when the postcode or the number is none. */
    Set<Entry> house(String postcode, String number) {
        return Normalised.numbered(postcode, number).stream()
                .map(house -> entry(Kind.HOUSE, house))
                .collect(Collectors.toSet());
    }

    private Entry named(String name, int year) {
        return entry(Kind.NAME, year + "\n" + name);
    }

    private Entry entry(Kind kind, String value) {
        byte[] digest = hash.of((kind.code() + '\n' + value).getBytes(UTF_8));
        return new Entry(kind, HexFormat.of().formatHex(digest));
    }
}
