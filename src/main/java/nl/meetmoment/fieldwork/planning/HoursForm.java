package nl.meetmoment.fieldwork.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed about an assistant's time, so that all of it can be shown again. */
record HoursForm(
        @Nullable String day,
        @Nullable String date,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String until,
        @Nullable String postcode,
        @Nullable String mostVisits) {

    private static final Pattern POSTCODE = Pattern.compile("([1-9]\\d{3})?");
    private static final Pattern MOST = Pattern.compile("[1-9]|[1-3]\\d|40");

    static final HoursForm EMPTY = new HoursForm("", "", "", "", "", null, null);

    boolean isFree() {
        return "free".equals(kind);
    }

    DayOfWeek weekday() {
        return Typed.weekday(day);
    }

    LocalDate onDate() {
        return Typed.date(date);
    }

    Hours hours() {
        return Typed.hours(from, until);
    }

    Terms terms() {
        String area = Typed.text(postcode).replaceAll("\\s", "");
        String most = Typed.text(mostVisits);
        if (!POSTCODE.matcher(area).matches()) {
            throw new PlanningRefused("postcode");
        }
        if (!MOST.matcher(most).matches()) {
            throw new PlanningRefused("most-visits");
        }
        return new Terms(area, Integer.parseInt(most));
    }
}
