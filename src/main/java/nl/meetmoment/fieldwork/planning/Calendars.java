package nl.meetmoment.fieldwork.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.study.Region;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out weeks and months; the appointments of each come in one query. */
@Service
class Calendars {

    private static final int DAYS = 7;

    private final AppointmentLines lines;
    private final Assistants assistants;
    private final HoursStore hours;
    private final StudyCatalogue studies;

    Calendars(AppointmentLines lines, Assistants assistants, HoursStore hours, StudyCatalogue studies) {
        this.lines = lines;
        this.assistants = assistants;
        this.hours = hours;
        this.studies = studies;
    }

    /**
     * @param number of the week in its year
     * @param unassigned those that wait for an assistant, first of all
     * @param load of everybody, or of the one whose calendar it is
     */
    record Week(int number, LocalDate monday, List<Entry> unassigned, List<Day> days, List<Load> load) {

        public LocalDate sunday() {
            return monday.plusDays(DAYS - 1L);
        }

        public LocalDate previous() {
            return monday.minusDays(DAYS);
        }

        public LocalDate next() {
            return monday.plusDays(DAYS);
        }
    }

    record Day(LocalDate date, List<Entry> entries) {}

    /**
     * @param assistant name, or empty
     * @param buddy name, or empty
     * @param region name
     */
    record Entry(AppointmentLine line, String assistant, String buddy, String region) {}

    /** Visits this week, against the most that are asked for. */
    record Load(UUID assistant, String name, int visits, int most) {

        public boolean isFull() {
            return visits >= most;
        }
    }

    /** @param weeks each with seven days, of which the first and last may be of another month */
    record Month(YearMonth month, List<List<MonthDay>> weeks) {

        public LocalDate first() {
            return month.atDay(1);
        }

        public LocalDate previous() {
            return month.minusMonths(1).atDay(1);
        }

        public LocalDate next() {
            return month.plusMonths(1).atDay(1);
        }
    }

    record MonthDay(LocalDate date, int visits, int unassigned) {}

    @Transactional(readOnly = true)
    public Week week(LocalDate day, CalendarFilter filter) {
        LocalDate monday = monday(day);
        List<AppointmentLine> all = between(monday, monday.plusDays(DAYS));
        Map<UUID, String> names = assistants.names();
        List<Entry> shown =
                all.stream().filter(filter::shows).map(one -> entry(one, names)).toList();
        List<Day> days = IntStream.range(0, DAYS)
                .mapToObj(monday::plusDays)
                .map(date -> new Day(date, on(date, shown)))
                .toList();
        return new Week(
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                monday,
                shown.stream().filter(one -> one.line().isUnassigned()).toList(),
                days,
                load(all, names, filter));
    }

    @Transactional(readOnly = true)
    public Month month(LocalDate day, CalendarFilter filter) {
        YearMonth month = YearMonth.from(day);
        LocalDate first = monday(month.atDay(1));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<AppointmentLine> shown =
                between(first, last.plusDays(1)).stream().filter(filter::shows).toList();
        List<List<MonthDay>> weeks = Stream.iterate(first, date -> !date.isAfter(last), date -> date.plusDays(DAYS))
                .map(monday -> IntStream.range(0, DAYS)
                        .mapToObj(monday::plusDays)
                        .map(date -> monthDay(date, shown))
                        .toList())
                .toList();
        return new Month(month, weeks);
    }

    private static MonthDay monthDay(LocalDate date, List<AppointmentLine> shown) {
        List<AppointmentLine> ofDay =
                shown.stream().filter(one -> one.date().equals(date)).toList();
        int unassigned =
                (int) ofDay.stream().filter(AppointmentLine::isUnassigned).count();
        return new MonthDay(date, ofDay.size(), unassigned);
    }

    private List<Load> load(List<AppointmentLine> week, Map<UUID, String> names, CalendarFilter filter) {
        Map<UUID, Terms> terms = hours.terms(names.keySet());
        UUID only = filter.assistant();
        return names.entrySet().stream()
                .filter(one -> only == null || one.getKey().equals(only))
                .map(one -> new Load(
                        one.getKey(),
                        one.getValue(),
                        (int) week.stream()
                                .filter(line -> line.isOf(one.getKey()))
                                .count(),
                        terms.getOrDefault(one.getKey(), Terms.USUAL).mostVisits()))
                .toList();
    }

    private Entry entry(AppointmentLine line, Map<UUID, String> names) {
        UUID assistant = line.assistant();
        UUID buddy = line.buddy();
        return new Entry(
                line,
                assistant == null ? "" : names.getOrDefault(assistant, ""),
                buddy == null ? "" : names.getOrDefault(buddy, ""),
                studies.current().region(line.region()).map(Region::name).orElse(""));
    }

    private static List<Entry> on(LocalDate date, List<Entry> shown) {
        return shown.stream().filter(one -> one.line().date().equals(date)).toList();
    }

    private List<AppointmentLine> between(LocalDate from, LocalDate until) {
        return lines.in(new Period(start(from), start(until)));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(DutchTime.ZONE).toInstant();
    }
}
