package nl.meetmoment.fieldwork.waves;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.study.Wave;
import org.jspecify.annotations.Nullable;

/** A family as its rows say it, made at random, and what follows from them for the due rule, worked out without SQL. */
record RawFamily(
        String caseNumber, LocalDate intake, @Nullable LocalDate t0, List<Member> members, List<Decision> decisions) {

    private static final String SYMBOLS = "ACDEFGHJKLMNPQRTUWXYZ0123456789";
    private static final int SYMBOLS_OF_A_NUMBER = 5;
    private static final List<DecisionKind> KINDS = List.of(DecisionKind.values());

    record Member(
            boolean isParent,
            LocalDate birth,
            boolean takesPart,
            @Nullable LocalDate joined,
            @Nullable LocalDate left,
            List<Task> tasks,
            Set<String> withdrawn) {}

    record Task(String wave, @Nullable Instant startedAt, boolean submitted) {

        boolean isOf(Wave other) {
            return wave.equals(other.code());
        }
    }

    record Decision(
            String wave, DecisionKind kind, @Nullable LocalDate until) {}

    static RawFamily random(int number, Random random, LocalDate today, List<Wave> waves) {
        LocalDate intake = today.minusDays(random.nextInt(800)).plusDays(40);
        var members = new ArrayList<Member>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            members.add(member(i == 0, random, today, waves));
        }
        var decisions = new ArrayList<Decision>();
        for (int i = random.nextInt(4); i > 1; i--) {
            DecisionKind kind = KINDS.get(random.nextInt(KINDS.size()));
            LocalDate until = kind == DecisionKind.POSTPONE ? today.plusDays(random.nextInt(60) - 30) : null;
            decisions.add(new Decision(waves.get(random.nextInt(waves.size())).code(), kind, until));
        }
        LocalDate t0 = begun(members, waves.get(0), DutchTime.ZONE).orElse(null);
        return new RawFamily(caseNumber(number), intake, t0, members, decisions);
    }

    private static Optional<LocalDate> begun(List<Member> members, Wave wave, ZoneId zone) {
        return members.stream()
                .flatMap(member -> member.tasks().stream())
                .filter(task -> task.isOf(wave))
                .map(Task::startedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(at -> LocalDate.ofInstant(at, zone));
    }

    /** Another one for each number. */
    static String caseNumber(int number) {
        var symbols = new StringBuilder();
        for (int left = number, i = 0; i < SYMBOLS_OF_A_NUMBER; i++, left /= SYMBOLS.length()) {
            symbols.append(SYMBOLS.charAt(left % SYMBOLS.length()));
        }
        return "G-" + symbols;
    }

    /** What the due rule goes by, said in the words of the rule. */
    WaveFacts facts(Wave wave, LocalDate today, int own, ZoneId zone) {
        Optional<LocalDate> begun = begun(members, wave, zone);
        LocalDate held = begun.orElse(today);
        List<Member> expected = members.stream()
                .filter(member -> isExpected(member, wave, held, own))
                .toList();
        Decision latest = decisions.stream()
                .filter(one -> one.wave().equals(wave.code()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new WaveFacts(
                intake,
                t0,
                latest == null ? null : latest.kind(),
                latest == null ? null : latest.until(),
                begun.isPresent(),
                (int) members.stream()
                        .filter(member -> hasSubmitted(member, wave))
                        .count(),
                expected.size(),
                (int) expected.stream()
                        .filter(member -> !hasSubmitted(member, wave))
                        .count());
    }

    private static boolean hasSubmitted(Member member, Wave wave) {
        return member.tasks().stream().anyMatch(task -> task.isOf(wave) && task.submitted());
    }

    private static boolean isExpected(Member member, Wave wave, LocalDate held, int own) {
        return member.takesPart()
                && !member.withdrawn().contains(wave.code())
                && (member.joined() == null || !member.joined().isAfter(held))
                && (member.left() == null || held.isBefore(member.left()))
                && (member.isParent() || Period.between(member.birth(), held).getYears() >= own);
    }

    private static Member member(boolean isParent, Random random, LocalDate today, List<Wave> waves) {
        var tasks = new ArrayList<Task>();
        for (Wave wave : waves) {
            if (random.nextInt(3) == 0) {
                tasks.add(task(wave.code(), random, today));
            }
        }
        return new Member(
                isParent,
                today.withDayOfMonth(1).minusMonths(isParent ? 400 : random.nextInt(220)),
                random.nextInt(6) > 0,
                random.nextInt(6) == 0 ? day(random, today) : null,
                !isParent && random.nextInt(6) == 0 ? day(random, today) : null,
                tasks,
                random.nextInt(6) == 0
                        ? Set.of(waves.get(random.nextInt(waves.size())).code())
                        : Set.of());
    }

    private static Task task(String wave, Random random, LocalDate today) {
        if (random.nextInt(4) == 0) {
            return new Task(wave, null, false);
        }
        Instant at =
                day(random, today).atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(random.nextInt(86_400));
        return new Task(wave, at, random.nextInt(3) > 0);
    }

    private static LocalDate day(Random random, LocalDate today) {
        return today.minusDays(random.nextInt(500));
    }
}
