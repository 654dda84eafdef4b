package nl.meetmoment.fieldwork.waves;

import static nl.meetmoment.fieldwork.waves.DecisionKind.CANCEL;
import static nl.meetmoment.fieldwork.waves.DecisionKind.POSTPONE;
import static nl.meetmoment.fieldwork.waves.DecisionKind.REOPEN;
import static nl.meetmoment.fieldwork.waves.DecisionKind.SKIP;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why a wave is postponed, skipped, cancelled or reopened; codes, so that figures can be made of them. */
enum DecisionReason {
    NO_TIME(POSTPONE, SKIP),
    ILLNESS(POSTPONE, SKIP),
    CRISIS(POSTPONE, SKIP),
    AWAY(POSTPONE, SKIP),
    NOT_REACHED(POSTPONE, SKIP, CANCEL),
    NO_ASSISTANT(POSTPONE),
    UNSAFE(POSTPONE, SKIP, CANCEL),
    DECLINES(SKIP),
    MOVED_ABROAD(CANCEL),
    AUTHORITY_ENDED(CANCEL),
    DECEASED(CANCEL),
    REGISTERED_TWICE(CANCEL),
    POSSIBLE_AGAIN(REOPEN),
    MISTAKE(REOPEN),
    UNDONE();

    private final Set<DecisionKind> kinds;

    DecisionReason(DecisionKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean fits(DecisionKind kind) {
        return kinds.contains(kind);
    }

    static Optional<DecisionReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** Codes of those that somebody can choose for one of these decisions. */
    static List<String> codes(DecisionKind... any) {
        return Arrays.stream(values())
                .filter(reason -> Arrays.stream(any).anyMatch(reason::fits))
                .map(DecisionReason::code)
                .toList();
    }
}
