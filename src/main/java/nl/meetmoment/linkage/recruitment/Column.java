package nl.meetmoment.linkage.recruitment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.common.TokenHash;

/**
 * What a column of a call list can hold.
 *
 * @param person {@code family}, {@code parent1}, {@code parent2} or {@code child1} to {@code child6}
 * @param name what of them
 */
record Column(String person, String name) {

    static final int CHILDREN = 6;

    /** By name, what lists call it; the first one is written into the empty list that people can take. */
    private static final Map<String, List<String>> DUTCH = Map.ofEntries(
            Map.entry("reference", List.of("kenmerk", "dossiernummer", "referentie", "clientnummer")),
            Map.entry("authority_ended", List.of("gezag_beeindigd", "gezagsbeeindiging")),
            Map.entry("first", List.of("voornaam", "voornamen", "roepnaam")),
            Map.entry("last", List.of("achternaam", "naam")),
            Map.entry("relation", List.of("relatie", "rol")),
            Map.entry("birth", List.of("geboortemaand", "geboortedatum", "geboren")),
            Map.entry("street", List.of("straat", "adres")),
            Map.entry("house_number", List.of("huisnummer", "nummer")),
            Map.entry("postcode", List.of("postcode")),
            Map.entry("place", List.of("plaats", "woonplaats")),
            Map.entry("telephone", List.of("telefoon", "telefoonnummer", "mobiel", "telefoon1")),
            Map.entry("telephone2", List.of("telefoon2", "telefoonnummer2", "vast")),
            Map.entry("email", List.of("email", "emailadres", "mail")),
            Map.entry("lives_with", List.of("woont_samen", "samenwonend", "woontbijouder1")),
            Map.entry("sex", List.of("geslacht")),
            Map.entry("measure", List.of("maatregel")),
            Map.entry("measure_on", List.of("maatregel_datum", "datummaatregel", "maatregelop")));

    private static final Map<String, List<String>> ENGLISH = Map.ofEntries(
            Map.entry("reference", List.of("reference", "filenumber", "casenumber")),
            Map.entry("authority_ended", List.of("authority_ended")),
            Map.entry("first", List.of("first_name", "firstname", "first")),
            Map.entry("last", List.of("last_name", "surname", "last")),
            Map.entry("relation", List.of("relation")),
            Map.entry("birth", List.of("birth_month", "birthdate", "dateofbirth", "birth")),
            Map.entry("street", List.of("street", "address")),
            Map.entry("house_number", List.of("house_number")),
            Map.entry("postcode", List.of("postcode", "zip")),
            Map.entry("place", List.of("place", "city", "town")),
            Map.entry("telephone", List.of("telephone", "phone", "mobile", "telephone1")),
            Map.entry("telephone2", List.of("telephone2", "phone2")),
            Map.entry("email", List.of("email", "emailaddress")),
            Map.entry("lives_with", List.of("lives_together", "livestogether")),
            Map.entry("sex", List.of("sex", "gender")),
            Map.entry("measure", List.of("measure")),
            Map.entry("measure_on", List.of("measure_date", "measureon")));

    private static final List<String> OF_FAMILY = List.of("reference", "authority_ended");

    private static final List<String> OF_PARENT = List.of(
            "first",
            "last",
            "relation",
            "birth",
            "street",
            "house_number",
            "postcode",
            "place",
            "telephone",
            "telephone2",
            "email");

    private static final List<String> OF_SECOND_PARENT =
            Stream.concat(OF_PARENT.stream(), Stream.of("lives_with")).toList();

    private static final List<String> OF_CHILD = List.of("first", "last", "birth", "sex", "measure", "measure_on");

    /** In the order in which they are asked and written. */
    static final List<Column> ALL = Stream.of(
                    of("family", OF_FAMILY),
                    of("parent1", OF_PARENT),
                    of("parent2", OF_SECOND_PARENT),
                    IntStream.rangeClosed(1, CHILDREN).boxed().flatMap(number -> of("child" + number, OF_CHILD)))
            .flatMap(columns -> columns)
            .toList();

    /** As it is stored and as the field of a form is called. */
    public String code() {
        return person + "_" + name;
    }

    /** As the empty list calls it. */
    public String header(String language) {
        boolean isDutch = language.equals("nl");
        String word = words(isDutch ? DUTCH : ENGLISH).get(0);
        return person.equals("family") ? word : (isDutch ? dutchPerson() : person) + "_" + word;
    }

    /** Whether a list that calls a column so means this one. */
    boolean isCalled(String header) {
        String plain = plain(header);
        return Stream.of(DUTCH, ENGLISH)
                .flatMap(language -> words(language).stream())
                .map(Column::plain)
                .anyMatch(word -> person.equals("family")
                        ? plain.equals(word)
                        : plain.equals(person + word) || plain.equals(dutchPerson() + word));
    }

    private List<String> words(Map<String, List<String>> language) {
        return language.getOrDefault(name, List.of());
    }

    private String dutchPerson() {
        return person.replace("parent", "ouder").replace("child", "kind");
    }

    private static Stream<Column> of(String person, List<String> names) {
        return names.stream().map(name -> new Column(person, name));
    }

    private static String plain(String text) {
        return TokenHash.words(text).stream().collect(Collectors.joining());
    }
}
