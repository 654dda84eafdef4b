package nl.meetmoment.linkage.recruitment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meetmoment.common.KeyFolder;
import nl.meetmoment.common.KeyedHash;
import nl.meetmoment.common.TokenHash;
import nl.meetmoment.linkage.recruitment.Candidate.Parent;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes of what makes a family recognisable: each telephone number, and each last name with its postcode. Those of
 * two organisations are different, so that no organisation learns whom another one has on its list.
 */
@Component
class Traces {

    private final KeyedHash hash;

    Traces(KeyFolder keys) {
        this.hash = new KeyedHash(keys.secret("linkage-call-list-traces"));
    }

    /** What one family is known by; both are 64 hexadecimal digits each. */
    record Of(Set<String> telephones, Set<String> homes) {}

    Of of(String organisation, Candidate family) {
        return new Of(
                family.parents().stream()
                        .flatMap(parent -> parent.telephones().stream())
                        .map(telephone -> trace(organisation, "telephone", telephone))
                        .collect(Collectors.toSet()),
                family.parents().stream()
                        .filter(parent -> !parent.home().postcode().isEmpty())
                        .map(parent -> trace(organisation, "home", home(parent)))
                        .collect(Collectors.toSet()));
    }

    private static String home(Parent parent) {
        return String.join("", TokenHash.words(parent.last()))
                + '\n'
                + parent.home().postcode().replace(" ", "");
    }

    private String trace(String organisation, String kind, String value) {
        return HexFormat.of()
                .formatHex(hash.of(String.join("\n", organisation, kind, value).getBytes(UTF_8)));
    }
}
