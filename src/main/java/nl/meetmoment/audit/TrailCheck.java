package nl.meetmoment.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.meetmoment.common.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reckons the whole chain anew from what is stored, and holds it against its head row and the copies of its end outside the
 * database. Entries are {@code sha256(previous || number \n microseconds since 1970 \n actor \n action \n subject)}.
 */
public final class TrailCheck {

    private static final int AT_ONCE = 10_000;

    /** Further findings say nothing new. */
    private static final int MOST_FINDINGS = 20;

    private static final String NEXT = """
            select number, at, actor, action, subject, previous, hash from audit.entry
             where number > ? order by number limit ?
            """;

    private record Entry(long number, Instant at, String text, byte[] previous, byte[] hash) {

        static Entry of(ResultSet row) throws SQLException {
            Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
            long number = row.getLong("number");
            String text = String.join(
                    "\n",
                    Long.toString(number),
                    Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject"));
            return new Entry(number, at, text, row.getBytes("previous"), row.getBytes("hash"));
        }

        boolean isWhole() {
            return MessageDigest.isEqual(hash, Sha256.of(previous, text.getBytes(UTF_8)));
        }
    }

    /**
     * What was found.
     *
     * @param entries how many there are
     * @param copies how many copies of an end were held against them
     * @param unreadable how many lines among the copies are none: a power cut leaves one, somebody may have changed it
     * @param findings sentences, each with the number of an entry; none when the trail is whole
     */
    public record Result(long entries, long copies, long unreadable, List<String> findings) {}

    private final JdbcClient owner;
    private final Map<Long, TrailEnd> ends;
    private final List<String> findings = new ArrayList<>();

    private TrailEnd last = TrailEnd.of(0, Sha256.of(new byte[0]));
    private long entries;

    private TrailCheck(JdbcClient owner, List<TrailEnd> ends) {
        this.owner = owner;
        this.ends = ends.stream().collect(Collectors.toMap(TrailEnd::number, end -> end, this::same, TreeMap::new));
    }

    /**
     * Reads in one transaction's view when the connection has one; entries written meanwhile are left for the next time.
     *
     * @param owner whoever may read the trail: the migrator, never a login of the site
     * @param folder of the copies
     * @throws IOException when the copies cannot be read
     */
    public static Result of(JdbcClient owner, Path folder) throws IOException {
        TrailEnds.Kept copies = TrailEnds.in(folder).all();
        return new TrailCheck(owner, copies.ends()).run(copies.unreadable());
    }

    private Result run(long unreadable) {
        TrailEnd head = owner.sql("select number, hash from audit.head")
                .query((row, number) -> TrailEnd.of(row.getLong("number"), row.getBytes("hash")))
                .single();
        List<Entry> next = after(0);
        while (!next.isEmpty()) {
            next.stream().filter(entry -> entry.number() <= head.number()).forEach(this::follow);
            next = next.get(next.size() - 1).number() >= head.number()
                    ? List.of()
                    : after(next.get(next.size() - 1).number());
        }
        if (!last.equals(head)) {
            find("the head row says that the trail ends at " + head.number() + ", but it ends at " + last.number());
        }
        ends.values().stream()
                .filter(end -> end.number() > head.number())
                .forEach(end -> find("a copy says that the trail reached " + end.number() + ": its tail was cut off"));
        return new Result(entries, ends.size(), unreadable, List.copyOf(findings));
    }

    private void follow(Entry entry) {
        entries++;
        if (entry.number() != last.number() + 1) {
            find("entries " + (last.number() + 1) + " to " + (entry.number() - 1) + " are missing");
        } else if (!last.equals(TrailEnd.of(last.number(), entry.previous()))) {
            find("entry " + entry.number() + " does not follow from the one before it");
        }
        if (!entry.isWhole()) {
            find("entry " + entry.number() + " was changed");
        }
        last = TrailEnd.of(entry.number(), entry.hash());
        TrailEnd copy = ends.get(entry.number());
        if (copy != null && !copy.equals(last)) {
            find("entry " + entry.number() + " is another one than when its copy was made");
        }
    }

    private List<Entry> after(long number) {
        return owner.sql(NEXT)
                .params(number, AT_ONCE)
                .query((row, ignored) -> Entry.of(row))
                .list();
    }

    private TrailEnd same(TrailEnd one, TrailEnd other) {
        if (!one.equals(other)) {
            find("the copies of the trail's end do not agree about entry " + one.number());
        }
        return one;
    }

    private void find(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
