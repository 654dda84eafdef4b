package nl.meetmoment.study;

import java.util.List;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Page;

/**
 * A page that some answers may lead to.
 *
 * @param number from 1, the same whatever is answered; stands in the address
 * @param conditions of the part and of the page, all of which must hold
 */
public record PlannedPage(
        int number, Section section, Instance instance, Instrument instrument, Page page, List<Condition> conditions) {

    public AnswerKey key(Item item) {
        return new AnswerKey(item.code(), instance.key());
    }

    /** The same for every instance of a loop, and in every study version that has the same page. */
    public String id() {
        return instrument.id() + "/" + page.id();
    }

    /** The id, in a loop with its turn: {@code instrument/page@A}. */
    public String name() {
        return inTurn(id());
    }

    String inTurn(String what) {
        return instance.key().isEmpty() ? what : what + "@" + instance.key();
    }
}
