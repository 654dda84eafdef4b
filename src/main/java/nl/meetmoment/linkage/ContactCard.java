package nl.meetmoment.linkage;

import java.util.List;

/**
 * Who a participant is and how to reach the person, for a member of staff who may know.
 *
 * @param called whose it is, in the reader's language: at a visit by relation, age and letter, elsewhere by number
 * @param letter of a child that the parents report on, so that twins are told apart, or empty
 * @param title the name
 * @param lines of the addresses
 * @param channels telephones and e-mail, the one to try first in front
 * @param notes on safe contact
 */
public record ContactCard(
        String called,
        String letter,
        String title,
        List<String> lines,
        List<ContactCard.Line> channels,
        List<String> notes) {

    /**
     * One way to reach the person.
     *
     * @param verdict code of {@link ContactVerdict.Answer}, as of now
     * @param now the verdict in words, with why
     * @param rules what a caller has to keep to, a sentence each
     */
    public record Line(String value, String verdict, String now, List<String> rules) {

        @Override
        public String toString() {
            return "Line[...]";
        }
    }

    /** Not what it says: a contact card never reaches a log by accident. */
    @Override
    public String toString() {
        return "ContactCard[...]";
    }
}
