package nl.meetmoment.linkage.messages;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The messages of one family for its page. */
@Service
public class FamilyMessages {

    private static final int MOST = 100;

    private final Messages messages;

    FamilyMessages(Messages messages) {
        this.messages = messages;
    }

    /** The newest change first. */
    public List<MessageRow> of(String caseNumber) {
        List<String> all =
                Stream.of(MessageState.values()).map(MessageState::code).toList();
        return messages.list(all, caseNumber, 0, MOST).stream()
                .map(MessageRow::of)
                .toList();
    }
}
