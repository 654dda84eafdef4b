package nl.meetmoment.fieldwork.waves;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many waves are due, late or soon to open, for who wants the numbers without the list. */
@Component
public class WaveNumbers {

    private final DueList list;

    WaveNumbers(DueList list) {
        this.list = list;
    }

    /** By code of the state, over all waves; a state that no family is in is left out. */
    public Map<String, Integer> byState() {
        return list.numbers(DueFilter.NONE).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, state -> state.getValue().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()));
    }
}
