package nl.meetmoment.linkage.recruitment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which column of a list holds what.
 *
 * @param byCode the list's header, by {@link Column#code}; what the list does not have is not there
 */
record Headers(Map<String, String> byCode) {

    Headers {
        byCode = Map.copyOf(byCode);
    }

    /** By what the columns are called; each column of the list is used once. */
    static Headers guess(List<String> headers) {
        var found = new HashMap<String, String>();
        for (Column column : Column.ALL) {
            headers.stream()
                    .filter(column::isCalled)
                    .filter(header -> !found.containsValue(header))
                    .findFirst()
                    .ifPresent(header -> found.put(column.code(), header));
        }
        return new Headers(found);
    }

    /** As remembered, as far as the list has these columns, and the guess for the others. */
    static Headers of(List<String> headers, Optional<String> remembered) {
        var found = new HashMap<>(guess(headers).byCode());
        remembered.map(Headers::parse).ifPresent(known -> known.byCode().forEach((code, header) -> {
            if (headers.contains(header)) {
                found.put(code, header);
            }
        }));
        return new Headers(found);
    }

    /** What a form says; a header that the list does not have, and a column that there is not, are left out. */
    static Headers of(List<String> headers, Map<String, String> form) {
        return new Headers(Column.ALL.stream()
                .map(Column::code)
                .filter(code -> headers.contains(form.getOrDefault(code, "")))
                .collect(Collectors.toMap(code -> code, form::get)));
    }

    /** A line for each. */
    String text() {
        return byCode.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Headers parse(String text) {
        return new Headers(text.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, second) -> first)));
    }
}
