package nl.meetmoment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meetmoment.DemonstrationAccounts.Made;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.recruitment.CallOutcome;
import nl.meetmoment.fieldwork.recruitment.Calls;
import nl.meetmoment.fieldwork.recruitment.Letters;
import nl.meetmoment.fieldwork.recruitment.Letters.LetterKey;
import nl.meetmoment.fieldwork.recruitment.Letters.LettersOf;
import nl.meetmoment.fieldwork.recruitment.NewAttempt;
import nl.meetmoment.linkage.recruitment.WholeLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A call list in the demonstration: some families wait for a letter, some may still object, some were called. */
@Component
class DemonstrationRecruitment {

    private static final String LIST = "/demonstration/call-list.csv";

    /** {@code {age 9}} is the month of birth of who is nine, {@code {days 60}} a date so long ago. */
    private static final Pattern RELATIVE = Pattern.compile("\\{(age|days) (\\d{1,3})}");

    private static final int WITH_OLD_LETTERS = 8;
    private static final int OLD_LETTER_DAYS = 20;
    private static final int WITH_LETTERS = 10;
    private static final int NEW_LETTER_DAYS = 4;

    private final WholeLists lists;
    private final Letters letters;
    private final Calls calls;
    private final Clock clock;

    DemonstrationRecruitment(WholeLists lists, Letters letters, Calls calls, Clock clock) {
        this.lists = lists;
        this.letters = letters;
        this.calls = calls;
        this.clock = clock;
    }

    void fill(List<Made> accounts) {
        LocalDate today = LocalDate.now(clock.withZone(DemonstrationStudy.ZONE));
        StaffMember recruiter = recruiter(accounts, today);
        lists.take(DemonstrationAccounts.ORGANISATION, list(today), recruiter.id());
        List<LettersOf> families = letters.page(DemonstrationAccounts.ORGANISATION, "all", 0);
        send(families.subList(0, WITH_OLD_LETTERS), today.minusDays(OLD_LETTER_DAYS), recruiter);
        send(families.subList(WITH_OLD_LETTERS, WITH_LETTERS), today.minusDays(NEW_LETTER_DAYS), recruiter);
        call(families.get(0), new NewAttempt(CallOutcome.NO_ANSWER, null, null), recruiter);
        call(families.get(1), new NewAttempt(CallOutcome.VOICEMAIL, null, null), recruiter);
        call(families.get(2), new NewAttempt(CallOutcome.REFUSED, "too_much", null), recruiter);
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        call(families.get(3), new NewAttempt(CallOutcome.CALL_BACK, null, tomorrow), recruiter);
    }

    private void send(List<LettersOf> families, LocalDate on, StaffMember recruiter) {
        Set<LetterKey> keys = families.stream()
                .flatMap(family -> family.letters().stream().map(one -> new LetterKey(family.entry(), one.addressee())))
                .collect(Collectors.toSet());
        letters.sent(keys, on, recruiter);
    }

    private void call(LettersOf family, NewAttempt attempt, StaffMember recruiter) {
        calls.open(family.entry(), recruiter);
        calls.record(family.entry(), attempt, recruiter);
    }

    private static StaffMember recruiter(List<Made> accounts, LocalDate today) {
        Made made = accounts.stream()
                .filter(one -> one.role() == Role.RECRUITER)
                .findFirst()
                .orElseThrow();
        return new StaffMember(made.id(), made.userName(), made.userName(), made.role(), today, today);
    }

    private static String list(LocalDate today) {
        return RELATIVE.matcher(text())
                .replaceAll(found -> Matcher.quoteReplacement(meant(found.group(1), found.group(2), today)));
    }

    private static String meant(String unit, String number, LocalDate today) {
        int count = Integer.parseInt(number);
        return unit.equals("age")
                ? YearMonth.from(today).minusYears(count).minusMonths(6).toString()
                : today.minusDays(count).toString();
    }

    private static String text() {
        try (@Nullable InputStream file = DemonstrationRecruitment.class.getResourceAsStream(LIST)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
