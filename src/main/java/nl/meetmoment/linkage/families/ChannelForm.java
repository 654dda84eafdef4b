package nl.meetmoment.linkage.families;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.linkage.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A telephone number or e-mail address with its rules, as typed; without a value, a line that is not used. */
record ChannelForm(
        String kind,
        String value,
        String safety,
        List<HoursForm> hours,
        String message,
        String pickUp,
        String coverName,
        String checkedOn,
        String checkedBy) {

    private static final int HOURS = 2;

    /** Dutch numbers, and foreign ones with their country. */
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+|00)?[0-9][0-9 ().-]{5,22}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,180}\\.[^\\s@.]{2,20}");

    ChannelForm(
            @Nullable String kind,
            @Nullable String value,
            @Nullable String safety,
            @Nullable List<HoursForm> hours,
            @Nullable String message,
            @Nullable String pickUp,
            @Nullable String coverName,
            @Nullable String checkedOn,
            @Nullable String checkedBy) {
        this.kind = Typed.text(kind);
        this.value = Typed.text(value);
        this.safety = Typed.text(safety);
        this.hours = lines(hours);
        this.message = Typed.text(message);
        this.pickUp = Typed.text(pickUp);
        this.coverName = Typed.text(coverName);
        this.checkedOn = Typed.text(checkedOn);
        this.checkedBy = Typed.text(checkedBy);
    }

    static ChannelForm blank() {
        return new ChannelForm("telephone", "", "unknown", null, "no", "", "", "", "");
    }

    static ChannelForm of(Channel channel) {
        LocalDate checked = channel.checkedOn();
        return new ChannelForm(
                channel.kind().code(),
                channel.value(),
                channel.safety().code(),
                channel.hours().stream().map(HoursForm::of).toList(),
                channel.mayLeaveMessage() ? "yes" : "no",
                channel.pickUp(),
                channel.coverName(),
                checked == null ? "" : checked.toString(),
                channel.checkedBy());
    }

    boolean isUsed() {
        return !value.isEmpty();
    }

    /** Rules of a line that is not used are refused: they would go lost. */
    void check(Errors findings, String field, LocalDate today) {
        if (!isUsed() && hasRules()) {
            findings.rejectValue(field + ".value", "finding", "person.channel.value.missing");
        }
        if (isUsed() && !(isEmail() ? EMAIL : TELEPHONE).matcher(value).matches()) {
            findings.rejectValue(
                    field + ".value", "finding", isEmail() ? "person.email.problem" : "person.telephone.problem");
        }
        Typed.checkLength(findings, field + ".pickUp", pickUp);
        Typed.checkLength(findings, field + ".coverName", coverName);
        Typed.checkLength(findings, field + ".checkedBy", checkedBy);
        for (int place = 0; place < hours.size(); place++) {
            hours.get(place).check(findings, field + ".hours[" + place + "]");
        }
        checkCheck(findings, field, today);
    }

    /** What is called safe has been asked by somebody, and not in the future. */
    private void checkCheck(Errors findings, String field, LocalDate today) {
        Optional<LocalDate> day = day();
        boolean isMissing = safety.equals("safe") && (checkedOn.isEmpty() || checkedBy.isEmpty());
        boolean isWrong = !checkedOn.isEmpty() && (day.isEmpty() || day.get().isAfter(today));
        if (isUsed() && (isMissing || isWrong)) {
            findings.rejectValue(field + ".checkedOn", "finding", "person.checked.problem");
        }
    }

    private boolean hasRules() {
        return safety.equals("safe")
                || message.equals("yes")
                || hours.stream().anyMatch(line -> !line.isBlank())
                || Stream.of(pickUp, coverName, checkedOn, checkedBy).anyMatch(text -> !text.isEmpty());
    }

    /** Of a form without findings. */
    Channel toChannel() {
        return new Channel(
                isEmail() ? Channel.Kind.EMAIL : Channel.Kind.TELEPHONE,
                value,
                Stream.of(Channel.Safety.values())
                        .filter(one -> one.code().equals(safety))
                        .findFirst()
                        .orElse(Channel.Safety.UNKNOWN),
                hours.stream().map(HoursForm::hours).flatMap(Optional::stream).toList(),
                message.equals("yes"),
                pickUp,
                coverName,
                day().orElse(null),
                checkedBy);
    }

    private boolean isEmail() {
        return kind.toLowerCase(Locale.ROOT).equals(Channel.Kind.EMAIL.code());
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(checkedOn));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static List<HoursForm> lines(@Nullable List<HoursForm> typed) {
        List<HoursForm> given = typed == null ? List.of() : typed;
        return Stream.concat(given.stream(), Stream.generate(() -> HoursForm.BLANK))
                .limit(Math.max(HOURS, Math.min(given.size(), 2 * HOURS)))
                .toList();
    }
}
