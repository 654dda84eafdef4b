package nl.meetmoment.linkage.messages;

import java.util.List;
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
        return messages.list(List.of(MessageState.values()), caseNumber, MessageCursor.BEGINNING, MOST).stream()
                .map(MessageRow::of)
                .toList();
    }
}
