package nl.meetmoment.linkage.messages;

import nl.meetmoment.fieldwork.messages.MessageTasks;
import org.springframework.stereotype.Component;

/** Counts what waits for a coordinator. */
@Component
class OpenTasks implements MessageTasks {

    private final Messages messages;

    OpenTasks(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int number() {
        var numbers = messages.numbers();
        return MessageState.tasks().stream()
                .mapToInt(state -> numbers.getOrDefault(state, 0))
                .sum();
    }
}
