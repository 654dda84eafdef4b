package nl.meetmoment.linkage;

import java.util.List;
import nl.meetmoment.fieldwork.calls.CallRow;
import nl.meetmoment.fieldwork.calls.OwnCalls.Attempt;

/**
 * The family that a caller has in front.
 *
 * @param verdict code of {@link ContactVerdict.Answer}: whether anybody of it may be called now
 * @param now the same in words
 * @param atMost whether it was called as often as is allowed
 * @param mayLeaveMessage whether there is a number of somebody who lets a message be left
 */
record CallCardView(
        CallRow row,
        List<ContactCard> cards,
        String verdict,
        String now,
        boolean atMost,
        boolean mayLeaveMessage,
        List<Attempt> attempts) {

    @Override
    public String toString() {
        return "CallCardView[...]";
    }
}
