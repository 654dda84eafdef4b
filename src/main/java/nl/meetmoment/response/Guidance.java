package nl.meetmoment.response;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meetmoment.fieldwork.GuidedSessions.Respondent;
import nl.meetmoment.fieldwork.Mode;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.Plan;
import nl.meetmoment.study.Stretches;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How far respondents are who fill in online, for the assistant who is on the telephone with them. Reads which items have an
 * answer and never what it is; keeps nothing.
 */
@Service
class Guidance {

    /** After so long without a save the guide had better ask. */
    static final Duration STUCK = Duration.ofMinutes(5);

    private static final String READ = """
            select r.family_key, r.response_id, r.definition, r.questionnaire, r.facts::text as facts, r.last_saved_at,
                   r.help_asked, a.items, a.instances
              from collection.response r
             cross join lateral (
                   select array_agg(item) as items, array_agg(instance) as instances
                     from collection.answer where family_key = r.family_key and response_id = r.response_id) a
             where r.handle = :handle and r.state = 'open'
            """;

    /** Plans whose stretches are kept: of respondents who are guided at one time. */
    private static final int KEPT = 100;

    private record Standing(
            Plan plan, Set<AnswerKey> answered, @Nullable OffsetDateTime savedAt, boolean asksHelp) {}

    private final JdbcClient database;
    private final Plans plans;
    private final GuidedLines lines;
    private final Clock clock;
    private final Map<Plan, Stretches> stretches = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Plan, Stretches> eldest) {
            return size() > KEPT;
        }
    });

    Guidance(@Qualifier("collection") JdbcClient database, Plans plans, GuidedLines lines, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.lines = lines;
        this.clock = clock;
    }

    /** What the guide sees of each; the asking itself says that the guide is still there. */
    List<GuidanceRow> of(List<Respondent> respondents, Locale locale) {
        lines.goOn(respondents.stream()
                .map(Respondent::handle)
                .filter(Objects::nonNull)
                .toList());
        return respondents.stream().map(one -> row(one, locale)).toList();
    }

    private GuidanceRow row(Respondent one, Locale locale) {
        UUID handle = one.handle();
        boolean isOnline = handle != null && one.isOpen() && one.mode().isOnline();
        boolean isGuided = one.mode() == Mode.ONLINE_GUIDED;
        boolean isThere = handle != null && lines.isThere(handle);
        if (!isOnline || (isGuided && !isThere)) {
            return new GuidanceRow(one, false, false, null);
        }
        Optional<Standing> standing = standing(Objects.requireNonNull(handle));
        return new GuidanceRow(
                one,
                isThere,
                standing.filter(Standing::asksHelp).isPresent(),
                isGuided ? standing.map(now -> progress(now, locale)).orElse(null) : null);
    }

    private GuidanceRow.@Nullable Progress progress(Standing now, Locale locale) {
        if (now.savedAt() == null) {
            return null;
        }
        Stretches all = stretches.computeIfAbsent(now.plan(), Stretches::of);
        int reached = all.reached(now.answered());
        Duration quiet = Duration.between(now.savedAt().toInstant(), clock.instant());
        String language = Speech.spoken(now.plan(), locale).getLanguage();
        return new GuidanceRow.Progress(
                all.title(reached, language),
                all.percent(reached),
                Math.max(0, quiet.toMinutes()),
                quiet.compareTo(STUCK) >= 0);
    }

    private Optional<Standing> standing(UUID handle) {
        return database.sql(READ)
                .param("handle", handle)
                .query((row, number) -> standing(row))
                .optional();
    }

    /** The guide says that somebody was helped. */
    void helped(UUID handle) {
        database.sql("update collection.response set help_asked = false where handle = :handle and state = 'open'")
                .param("handle", handle)
                .update();
    }

    private Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                plans.of(row.getString("definition"), row.getString("questionnaire"), row.getString("facts")),
                answered(row.getArray("items"), row.getArray("instances")),
                row.getObject("last_saved_at", OffsetDateTime.class),
                row.getBoolean("help_asked"));
    }

    private static Set<AnswerKey> answered(@Nullable Array items, @Nullable Array instances) throws SQLException {
        if (items == null || instances == null) {
            return Set.of();
        }
        var codes = (String[]) items.getArray();
        var turns = (String[]) instances.getArray();
        return IntStream.range(0, codes.length)
                .mapToObj(i -> new AnswerKey(codes[i], turns[i]))
                .collect(Collectors.toSet());
    }
}
