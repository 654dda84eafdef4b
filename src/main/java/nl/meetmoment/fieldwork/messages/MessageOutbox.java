package nl.meetmoment.fieldwork.messages;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.fieldwork.waves.DueWaves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where whoever sends fetches what is due, and asks once more just before it is sent. */
@Service
@Transactional
public class MessageOutbox {

    private static final int MOST = 200;

    private final DueMessages messages;
    private final DueWaves waves;
    private final JdbcClient store;

    MessageOutbox(DueMessages messages, DueWaves waves, JdbcClient store) {
        this.messages = messages;
        this.waves = waves;
        this.store = store;
    }

    /** A batch of what nobody fetched yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<DueMessage> toHandOver() {
        return messages.due(MOST);
    }

    /** They are kept where they are sent from; said twice it is the same. */
    public void handedOver(Collection<UUID> ids) {
        messages.change(ids, List.of("due"), "handed_over");
    }

    /** It left or may have, or somebody said it: the person knows of the appointment. */
    public void told(UUID id) {
        messages.change(List.of(id), List.of("due", "handed_over", "stopped"), "told");
    }

    /** It did not leave after all, or what was reported of it is taken back. */
    public void notTold(UUID id) {
        messages.change(List.of(id), List.of("told", "stopped"), "handed_over");
    }

    /** It will not be sent, so nobody has heard of what it says; what was told stays so. */
    public void stopped(UUID id) {
        messages.change(List.of(id), List.of("due", "handed_over"), "stopped");
    }

    /** Whether what it says still holds and the person still takes part; what was finished needs no reminder. */
    @Transactional(readOnly = true)
    public boolean holds(UUID id) {
        return messages.holds(id) && messages.find(id).filter(this::isAwaited).isPresent();
    }

    private boolean isAwaited(DueMessage message) {
        return switch (message.kind()) {
            case ANNOUNCEMENT ->
                waves.isToBePlanned(message.caseNumber(), message.wave()) && !isIn(message, "submitted");
            case UNFINISHED -> waves.isOpen(message.caseNumber(), message.wave()) && isIn(message, "started");
            default -> true;
        };
    }

    private boolean isIn(DueMessage message, String state) {
        return store.sql("""
                        select exists (select 1 from fieldwork.questionnaire_task
                                        where participant_id = ? and wave = ? and state = ?)
                        """)
                .params(message.participant(), message.wave(), state)
                .query(Boolean.class)
                .single();
    }
}
