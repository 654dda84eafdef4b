package nl.meetmoment.linkage.families;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.linkage.Tie;
import org.jspecify.annotations.Nullable;

/**
 * What one adult of the family is to the person, as chosen.
 *
 * @param number of the adult within the family
 * @param parent {@code yes} or empty, as are livesWith and guardian
 */
record TieForm(String number, String parent, String livesWith, String authority, String guardian) {

    private static final String YES = "yes";

    TieForm(
            @Nullable String number,
            @Nullable String parent,
            @Nullable String livesWith,
            @Nullable String authority,
            @Nullable String guardian) {
        this.number = Typed.text(number);
        this.parent = Typed.text(parent);
        this.livesWith = Typed.text(livesWith);
        this.authority = Typed.text(authority);
        this.guardian = Typed.text(guardian);
    }

    static TieForm of(int number, Optional<Tie> tie) {
        return new TieForm(
                String.valueOf(number),
                tie.filter(Tie::isParent).map(is -> YES).orElse(""),
                tie.filter(Tie::livesWith).map(is -> YES).orElse(""),
                tie.map(Tie::authority).orElse(Tie.Authority.UNKNOWN).code(),
                tie.filter(Tie::isGuardian).map(is -> YES).orElse(""));
    }

    /** Empty when it says nothing. */
    Optional<Tie> toTie(UUID adult) {
        var tie = new Tie(adult, parent.equals(YES), livesWith.equals(YES), chosen(), guardian.equals(YES));
        boolean saysNothing =
                !tie.isParent() && !tie.livesWith() && !tie.isGuardian() && chosen() == Tie.Authority.UNKNOWN;
        return saysNothing ? Optional.empty() : Optional.of(tie);
    }

    private Tie.Authority chosen() {
        return Stream.of(Tie.Authority.values())
                .filter(one -> one.code().equals(authority))
                .findFirst()
                .orElse(Tie.Authority.UNKNOWN);
    }
}
