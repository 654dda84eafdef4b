package nl.meetmoment.fieldwork.rewards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The rewards of those whom a visit is to, as its assistant hands them over against a receipt. */
@Service
public class VisitRewards {

    private final RewardLedger ledger;
    private final Clock clock;

    VisitRewards(RewardLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What was released so far, by participant number. */
    public List<RewardRow> of(Collection<UUID> participants, String wave) {
        return ledger.of(participants, wave);
    }

    /** Of a form without findings. False when it is no reward of theirs, or was paid before. */
    public boolean pay(
            UUID reward, Collection<UUID> participants, String wave, PaymentForm form, LocalDate on, UUID by) {
        boolean isTheirs =
                of(participants, wave).stream().anyMatch(row -> row.id().equals(reward));
        return isTheirs && ledger.pay(List.of(reward), form, on, by, UUID.randomUUID(), clock.instant()) == 1;
    }
}
