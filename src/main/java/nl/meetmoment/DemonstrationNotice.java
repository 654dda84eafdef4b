package nl.meetmoment;

import java.util.List;
import java.util.Locale;
import nl.meetmoment.DemonstrationAccounts.Made;
import nl.meetmoment.fieldwork.Entry;

/** What whoever started a demonstration is told once. */
final class DemonstrationNotice {

    private static final String ACCOUNTS =
            "%nA demonstration: all families are invented. What follows is shown now and never again.%n%n";

    private static final String ACCOUNT = "  %-14s %-12s %s%n";

    private static final String BUSY = "%nQuestionnaires that were begun and can be gone on with at /v:%n%n";

    private static final String ENTRY = "  %-24s %s%n";

    private DemonstrationNotice() {}

    static String of(List<Made> accounts, List<Entry> busy) {
        var notice = new StringBuilder();
        add(notice, ACCOUNTS + ACCOUNT, "role", "user name", "password");
        accounts.forEach(one -> add(notice, ACCOUNT, word(one), one.userName(), one.password()));
        add(notice, BUSY + ENTRY, "user name", "start code");
        busy.forEach(one -> add(notice, ENTRY, one.userName(), one.startCode().shown()));
        return notice.toString();
    }

    private static void add(StringBuilder notice, String line, Object... words) {
        notice.append(String.format(Locale.ROOT, line, words));
    }

    private static String word(Made account) {
        return account.role().name().toLowerCase(Locale.ROOT);
    }
}
