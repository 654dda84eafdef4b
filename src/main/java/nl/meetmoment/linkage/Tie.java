package nl.meetmoment.linkage;

import java.util.UUID;

/**
 * What an adult of the family is to the person whose row this lies in; without any of it, nothing is known.
 *
 * @param to the adult, a participant of the same family
 * @param isParent by birth, adoption or recognition
 * @param livesWith whether they share a home, for a child with two homes possibly with two adults
 * @param authority over a child (gezag)
 * @param isGuardian of a child (voogd), who then has the authority
 */
public record Tie(UUID to, boolean isParent, boolean livesWith, Authority authority, boolean isGuardian) {

    public enum Authority {
        YES,
        NO,
        UNKNOWN;

        public String code() {
            return switch (this) {
                case YES -> "yes";
                case NO -> "no";
                case UNKNOWN -> "unknown";
            };
        }
    }
}
