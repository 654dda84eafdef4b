package nl.meetmoment.linkage.messages;

import java.util.List;
import nl.meetmoment.fieldwork.overview.Waiting;
import nl.meetmoment.fieldwork.overview.WaitingSource;
import org.springframework.stereotype.Component;

/** How many messages wait for a coordinator: that no safe way was found for, or that did not arrive. */
@Component
class OpenTasks implements WaitingSource {

    private final Messages messages;

    OpenTasks(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Waiting> waiting() {
        var numbers = messages.numbers();
        int tasks = MessageState.tasks().stream()
                .mapToInt(state -> numbers.getOrDefault(state.code(), 0))
                .sum();
        return List.of(new Waiting("messages", tasks, "/linkage/messages?filter=true&state=tasks"));
    }
}
