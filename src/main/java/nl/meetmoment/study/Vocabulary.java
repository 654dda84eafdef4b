package nl.meetmoment.study;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meetmoment.instrument.ChoiceType.CodeVariable;
import nl.meetmoment.instrument.NumberType;
import nl.meetmoment.instrument.Variable;

/** The facts that conditions may name: how they are declared and what they are for a respondent. */
final class Vocabulary {

    static final Set<String> SEXES = Set.of("girl", "boy", "other");
    static final Set<String> MEASURES = Set.of("none", "preventive", "ots", "uhp");

    private static final String PICKED = "child.picked.";

    private Vocabulary() {}

    static Map<String, Variable> of(List<Wave> waves, List<Region> regions, List<String> figures, Set<String> picks) {
        var facts = new LinkedHashMap<String, Variable>();
        facts.put("wave", codes(waves.stream().map(Wave::code).toList()));
        facts.put("facts.age", new Whole(0, 120));
        facts.put("facts.children", new Whole(0, 20));
        facts.put("facts.region", codes(regions.stream().map(Region::code).toList()));
        facts.put("facts.measure", codes(MEASURES));
        facts.put("facts.first", new YesNo());
        facts.put("child.age", new Whole(0, 120));
        facts.put("child.sex", codes(SEXES));
        facts.put("child.letter", codes(List.of("A", "B")));
        facts.put("child.measure", codes(MEASURES));
        picks.forEach(pick -> facts.put(PICKED + pick, new YesNo()));
        facts.put("figure", codes(figures));
        return facts;
    }

    static boolean isFact(String name) {
        return name.equals("wave") || name.equals("figure") || name.indexOf('.') > 0;
    }

    /** The loop that must be around a condition which names this; empty: none. */
    static String loopOf(String name) {
        if (name.startsWith("child.")) {
            return Instance.TARGET_CHILD;
        }
        return name.equals("figure") ? Instance.PARENT_FIGURE : "";
    }

    static Object value(String name, Plan plan, Instance instance) {
        Facts facts = plan.facts();
        if (name.startsWith(PICKED)) {
            return plan.study().selection().isPicked(name.substring(PICKED.length()), instance.key(), facts.children());
        }
        return switch (name) {
            case "wave" -> facts.wave();
            case "facts.age" -> (long) facts.age();
            case "facts.children" -> (long) facts.children().size();
            case "facts.region" -> facts.region();
            case "facts.measure" -> facts.measure();
            case "facts.first" -> facts.first();
            case "figure" -> instance.key();
            case "child.age" -> (long) facts.child(instance.key()).age();
            case "child.sex" -> facts.child(instance.key()).sex();
            case "child.letter" -> instance.key();
            case "child.measure" -> facts.child(instance.key()).measure();
            default -> throw new IllegalArgumentException("Nothing is called " + name);
        };
    }

    private static Variable codes(Iterable<String> codes) {
        var set = new LinkedHashSet<String>();
        codes.forEach(set::add);
        return new CodeVariable(set);
    }

    private record Whole(long min, long max) implements Variable {

        @Override
        public CelType type() {
            return SimpleType.INT;
        }

        @Override
        public Set<String> codes() {
            return Set.of();
        }

        @Override
        public List<Object> domain(Set<Long> numbers) {
            return List.copyOf(NumberType.around(numbers, min, max));
        }
    }

    private record YesNo() implements Variable {

        @Override
        public CelType type() {
            return SimpleType.BOOL;
        }

        @Override
        public Set<String> codes() {
            return Set.of();
        }

        @Override
        public List<Object> domain(Set<Long> numbers) {
            return List.of(true, false);
        }
    }
}
