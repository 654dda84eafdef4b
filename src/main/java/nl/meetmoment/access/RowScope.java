package nl.meetmoment.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whose rows of fieldwork the database shows in a transaction: forced row-level security asks for it, and shows none to
 * whom this gives nothing. A member of staff who sees to all families has all of them, any other one the own; what the
 * site does by itself says so.
 *
 * @param scope {@code all}, {@code own} or nothing
 * @param staff id of the account, or nothing
 */
public record RowScope(String scope, String staff) {

    private static final RowScope NOTHING = new RowScope("", "");
    private static final RowScope EVERYTHING = new RowScope("all", "");

    private static final ThreadLocal<Boolean> BY_ITSELF = ThreadLocal.withInitial(() -> false);

    /** For what happens on nobody's behalf, such as a respondent's questionnaire that begins. Signed-in staff keep their own scope. */
    public static void bySite(Runnable work) {
        bySite(() -> {
            work.run();
            return true;
        });
    }

    /** @see #bySite(Runnable) */
    public static <T> T bySite(Supplier<T> work) {
        boolean before = BY_ITSELF.get();
        BY_ITSELF.set(true);
        try {
            return work.get();
        } finally {
            BY_ITSELF.set(before);
        }
    }

    static RowScope current() {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof StaffMember member) {
            return of(member);
        }
        return BY_ITSELF.get() ? EVERYTHING : NOTHING;
    }

    private static RowScope of(StaffMember member) {
        if (!member.isClearedForFamilyData()) {
            return NOTHING;
        }
        boolean seesAll = member.may(Permission.SEE_ALL_VISITS);
        return new RowScope(seesAll ? "all" : "own", member.id().toString());
    }
}
