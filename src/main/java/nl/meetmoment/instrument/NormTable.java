package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Standard scores by raw score, sex and age, as a manual gives them. Looked up and never reckoned. */
public final class NormTable {

    public static final NormTable NONE = new NormTable(List.of());

    private static final Map<String, String> SEXES = Map.of("boy", "man", "girl", "woman");

    /**
     * One line of a table.
     *
     * @param score the raw score
     * @param sex {@code man}, {@code woman} or {@code other}; empty: any
     * @param from youngest age, in whole years
     * @param to oldest age
     * @param raw without trailing zeros
     */
    record Row(String score, String sex, int from, int to, BigDecimal raw, BigDecimal standard) {

        boolean isForAnyAge() {
            return from == Integer.MIN_VALUE && to == Integer.MAX_VALUE;
        }

        /** Whether both are for somebody and say different things of the same raw score. */
        boolean contradicts(Row other) {
            boolean bothSexes = sex.isEmpty() || other.sex.isEmpty() || sex.equals(other.sex);
            boolean bothAges = from <= other.to && other.from <= to;
            return bothSexes && bothAges && standard.compareTo(other.standard) != 0;
        }

        private boolean isFor(Optional<String> whose, Optional<Integer> age) {
            boolean isForSex = sex.isEmpty() || whose.filter(sex::equals).isPresent();
            boolean isForAge = isForAnyAge()
                    || age.filter(years -> from <= years && years <= to).isPresent();
            return isForSex && isForAge;
        }
    }

    private record Key(String score, BigDecimal raw) {}

    private final Map<Key, List<Row>> rows;
    private final Set<String> scores = new HashSet<>();

    NormTable(List<Row> rows) {
        this.rows = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(row.score(), row.raw()), HashMap::new, Collectors.toUnmodifiableList()));
        rows.forEach(row -> scores.add(row.score()));
    }

    /** {@code man}, {@code woman} or {@code other}; a table and a fact may also say {@code boy} and {@code girl}. */
    static String sex(String word) {
        return SEXES.getOrDefault(word, word);
    }

    /** How many rows it has for a raw score. */
    public int rows(String score) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().score().equals(score))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /**
     * The standard score, or why there is none.
     *
     * @param sex of whom the score is about; empty when unknown, and then only rows for any sex hold
     * @param age in whole years, likewise
     */
    public Outcome standard(String score, BigDecimal raw, Optional<String> sex, Optional<Integer> age) {
        if (!scores.contains(score)) {
            return Outcome.without(Absence.NO_NORM_TABLE);
        }
        Optional<String> whose = sex.map(NormTable::sex);
        return rows.getOrDefault(new Key(score, plain(raw)), List.of()).stream()
                .filter(row -> row.isFor(whose, age))
                .findFirst()
                .map(row -> Outcome.number(row.standard()))
                .orElseGet(() -> Outcome.without(Absence.NOT_IN_NORM_TABLE));
    }

    /** All rows, the same in whatever order they came. */
    @Override
    public String toString() {
        return rows.values().stream()
                .flatMap(List::stream)
                .map(Row::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** So that 12 and 12.0 are the same. */
    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
