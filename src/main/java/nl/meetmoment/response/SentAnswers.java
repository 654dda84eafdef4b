package nl.meetmoment.response;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was sent for the items of a page, by item code, before anybody has looked at it. */
record SentAnswers(Map<String, List<String>> values, Set<String> refused) {

    SentAnswers {
        values = new TreeMap<>(values);
        refused = new TreeSet<>(refused);
    }

    Set<String> codes() {
        var codes = new TreeSet<>(values.keySet());
        codes.addAll(refused);
        return codes;
    }

    List<String> of(String code) {
        return values.getOrDefault(code, List.of());
    }

    boolean isRefused(String code) {
        return refused.contains(code);
    }

    /** Not the values: an answer never reaches a log by accident. */
    @Override
    public String toString() {
        return "SentAnswers[" + values.size() + "]";
    }
}
