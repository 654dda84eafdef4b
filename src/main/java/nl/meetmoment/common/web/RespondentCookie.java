package nl.meetmoment.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie of a respondent's session. It goes with the browser, and its name does not say what it is for. */
public final class RespondentCookie {

    public static final String NAME = "v";

    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private RespondentCookie() {}

    public static void begin(String token, HttpServletRequest request, HttpServletResponse response) {
        write(NAME, token, UNTIL_THE_BROWSER_CLOSES, request, response);
    }

    /** In this browser nobody goes on with it any more. */
    public static void end(HttpServletRequest request, HttpServletResponse response) {
        write(NAME, "", Duration.ZERO, request, response);
    }

    /** A further cookie that the respondents' pages alone see. */
    public static void write(
            String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/v")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
