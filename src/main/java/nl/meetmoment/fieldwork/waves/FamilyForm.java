package nl.meetmoment.fieldwork.waves;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.NewFamily;
import org.jspecify.annotations.Nullable;

/** A new family as typed; members without anything are lines that were left empty. */
record FamilyForm(String region, String intake, List<MemberForm> members) {

    private static final int LINES = 6;
    private static final int MORE = 3;
    private static final int MOST = 20;

    /** A line that was not sent, before one that was, is as good as empty. */
    FamilyForm(@Nullable String region, @Nullable String intake, @Nullable List<@Nullable MemberForm> members) {
        this.region = region == null ? "" : region;
        this.intake = intake == null ? "" : intake.strip();
        this.members = members == null
                ? List.of()
                : members.stream()
                        .limit(MOST)
                        .map(one -> Objects.requireNonNullElse(one, MemberForm.EMPTY))
                        .toList();
    }

    static FamilyForm empty(LocalDate today) {
        return new FamilyForm("", today.toString(), empty(LINES));
    }

    FamilyForm withMoreLines() {
        int more = Math.min(MORE, MOST - members.size());
        return new FamilyForm(
                region,
                intake,
                Stream.concat(members.stream(), empty(more).stream()).toList());
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(intake));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    List<MemberForm> filled() {
        return members.stream().filter(one -> !one.isEmpty()).toList();
    }

    /** Of a form without findings. */
    NewFamily toFamily() {
        return new NewFamily(
                region,
                day().orElseThrow(),
                filled().stream().map(MemberForm::toParticipant).toList());
    }

    private static List<MemberForm> empty(int number) {
        return IntStream.range(0, number).mapToObj(i -> MemberForm.EMPTY).toList();
    }
}
