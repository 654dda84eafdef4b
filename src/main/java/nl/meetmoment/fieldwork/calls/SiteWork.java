package nl.meetmoment.fieldwork.calls;

import java.util.function.Supplier;
import nl.meetmoment.access.RowScope;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What follows from a caller's own row and takes more than that row to do: free moments and double bookings need everybody's
 * visits, a wave that is skipped its family. The row is asked for in the caller's own scope before; the transaction has to be
 * a new one, since it is told at its beginning whose rows to show.
 */
final class SiteWork {

    private SiteWork() {}

    static <T> T with(Supplier<T> work) {
        SecurityContext signedIn = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return RowScope.bySite(work);
        } finally {
            SecurityContextHolder.setContext(signedIn);
        }
    }
}
