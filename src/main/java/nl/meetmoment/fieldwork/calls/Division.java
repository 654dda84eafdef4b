package nl.meetmoment.fieldwork.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.fieldwork.waves.DueWaves.DueWave;

/**
 * Divides what is due over callers: a family stays with who called it before, however many rows that is; the others go, in
 * their order, to who has the fewest. All waves of a family go to the same caller.
 */
final class Division {

    private final Map<UUID, Integer> load;
    private final int most;
    private final Map<UUID, List<DueWave>> shares = new LinkedHashMap<>();

    /**
     * @param load how many rows each caller has already, in the order in which equals are given one
     * @param most how many rows a caller has at most in the end
     */
    Division(Map<UUID, Integer> load, int most) {
        this.load = new LinkedHashMap<>(load);
        this.most = most;
        load.keySet().forEach(caller -> shares.put(caller, new ArrayList<>()));
    }

    /**
     * @param former who called a family before, or has it on the list already
     * @return what each caller gets more
     */
    Map<UUID, List<DueWave>> of(List<DueWave> due, Map<String, UUID> former) {
        Map<String, List<DueWave>> families = due.stream()
                .collect(Collectors.groupingBy(DueWave::caseNumber, LinkedHashMap::new, Collectors.toList()));
        var others = new ArrayList<List<DueWave>>();
        families.forEach((family, waves) -> Optional.ofNullable(former.get(family))
                .filter(load::containsKey)
                .ifPresentOrElse(caller -> give(caller, waves), () -> others.add(waves)));
        others.forEach(waves -> leastLoaded(waves.size()).ifPresent(caller -> give(caller, waves)));
        return new HashMap<>(shares);
    }

    private Optional<UUID> leastLoaded(int rows) {
        return load.entrySet().stream()
                .filter(one -> one.getValue() + rows <= most)
                .min(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private void give(UUID caller, List<DueWave> waves) {
        shares.computeIfAbsent(caller, one -> new ArrayList<>()).addAll(waves);
        load.merge(caller, waves.size(), Integer::sum);
    }
}
