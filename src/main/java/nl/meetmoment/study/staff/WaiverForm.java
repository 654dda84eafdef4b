package nl.meetmoment.study.staff;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why an instrument goes without its official wording. */
record WaiverForm(
        @Size(min = 20, max = 1000) @Pattern(regexp = "[^\\x00]*")
        String reason) {

    static final WaiverForm EMPTY = new WaiverForm("");

    /** A browser counts a line break as one character and sends two. */
    WaiverForm(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.replace("\r\n", "\n").strip();
    }
}
