package nl.meetmoment.linkage;

import java.util.List;

/**
 * How somebody can be reached without anybody at home learning more than they should.
 *
 * @param telephones the one to try first in front
 * @param email empty: none
 * @param notes a line each: may a message be left, who may pick up, when to call
 */
public record SafeContact(List<String> telephones, String email, List<String> notes) {

    public SafeContact {
        telephones = List.copyOf(telephones);
        notes = List.copyOf(notes);
    }

    /** Not the numbers: they never reach a log by accident. */
    @Override
    public String toString() {
        return "SafeContact[...]";
    }
}
