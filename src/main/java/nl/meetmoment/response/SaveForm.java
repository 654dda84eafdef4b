package nl.meetmoment.response;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.common.Problem;
import nl.meetmoment.instrument.Item;
import org.jspecify.annotations.Nullable;

/** A page as its form is sent; every field that is not one of the form's own is taken for an item. */
final class SaveForm {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,15}");

    private SaveForm() {}

    /** Whether there is more in it than is saved at once; it is small enough to come back with its page. */
    static boolean isTooLarge(HttpServletRequest request) {
        long characters = request.getParameterMap().values().stream()
                .flatMap(Stream::of)
                .mapToLong(String::length)
                .sum();
        return characters > SaveRequest.LARGEST;
    }

    /** @throws nl.meetmoment.common.ProblemException when no page of ours sends this */
    static Save of(int page, HttpServletRequest request) {
        UUID form = id(request.getParameter("form"));
        boolean skipsGaps =
                "skip".equals(request.getParameter("gaps")) && Nav.of(request.getParameter("nav")) == Nav.NEXT;
        return new Save(
                form,
                form,
                page,
                sequence(request.getParameter("base")),
                Save.NEXT,
                skipsGaps,
                all("told", request),
                sent(request));
    }

    static UUID id(@Nullable String text) {
        if (text == null || !ID.matcher(text).matches()) {
            throw Problem.MALFORMED.exception();
        }
        return UUID.fromString(text);
    }

    private static long sequence(@Nullable String text) {
        if (text == null || !SEQUENCE.matcher(text).matches()) {
            throw Problem.MALFORMED.exception();
        }
        return Long.parseLong(text);
    }

    private static SentAnswers sent(HttpServletRequest request) {
        Map<String, List<String>> values = new HashMap<>();
        request.getParameterMap().forEach((name, sent) -> {
            if (!Item.RESERVED.contains(name)) {
                values.put(name, List.of(sent));
            }
        });
        return new SentAnswers(values, all("refused", request));
    }

    private static Set<String> all(String field, HttpServletRequest request) {
        String[] sent = request.getParameterValues(field);
        return sent == null ? Set.of() : Set.copyOf(List.of(sent));
    }
}
