package nl.meetmoment.fieldwork;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The closing report as it was typed, so that all of it can be shown again; what is wrong is said at its field. */
record ReportForm(
        @Pattern(regexp = "\\s*(?:[1-9]|[1-9]\\d|[1-5]\\d\\d|600)\\s*")
        String minutes,

        @Pattern(regexp = "none|some|many") String disturbances,
        @Pattern(regexp = "nobody|partly|throughout") String othersPresent,
        @Pattern(regexp = YES_OR_NO) String concernsRaised,
        @Pattern(regexp = YES_OR_NO) String helpGuideLeft,
        @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") String remarks) {

    private static final String YES_OR_NO = "true|false";

    static final ReportForm EMPTY = new ReportForm("", "", "", "", "", "");

    /** What was not sent is as good as empty; a browser counts a line break as one character and sends two. */
    ReportForm {
        minutes = given(minutes);
        disturbances = given(disturbances);
        othersPresent = given(othersPresent);
        concernsRaised = given(concernsRaised);
        helpGuideLeft = given(helpGuideLeft);
        remarks = given(remarks).replace("\r\n", "\n");
    }

    /** Of a form without findings. */
    VisitReport toReport() {
        return new VisitReport(
                Integer.parseInt(minutes.strip()),
                Disturbances.valueOf(disturbances.toUpperCase(Locale.ROOT)),
                OthersPresent.valueOf(othersPresent.toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(concernsRaised),
                Boolean.parseBoolean(helpGuideLeft),
                remarks.strip());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
