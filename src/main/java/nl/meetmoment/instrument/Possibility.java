package nl.meetmoment.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tries every combination of values that conditions can tell apart. */
final class Possibility {

    private static final long LIMIT = 100_000;

    private final List<Condition> conditions;
    private final List<String> names;
    private final List<List<Object>> domains = new ArrayList<>();

    Possibility(Map<String, Variable> variables, List<Condition> conditions) {
        this.conditions = conditions;
        Set<String> named = new HashSet<>();
        Set<Long> numbers = new HashSet<>();
        for (Condition condition : conditions) {
            named.addAll(condition.variables());
            numbers.addAll(condition.numbers());
        }
        this.names = List.copyOf(named);
        names.forEach(
                name -> domains.add(Objects.requireNonNull(variables.get(name)).domain(numbers)));
    }

    boolean exists() {
        long combinations = domains.stream().mapToLong(List::size).reduce(1, Possibility::product);
        return combinations > LIMIT || isFound(0, new HashMap<>());
    }

    private static long product(long left, long right) {
        return left > LIMIT ? left : left * right;
    }

    private boolean isFound(int next, Map<String, Object> values) {
        if (next == names.size()) {
            return conditions.stream()
                    .allMatch(condition -> condition.holds(name -> Objects.requireNonNull(values.get(name))));
        }
        for (Object value : domains.get(next)) {
            values.put(names.get(next), value);
            if (isFound(next + 1, values)) {
                return true;
            }
        }
        return false;
    }
}
