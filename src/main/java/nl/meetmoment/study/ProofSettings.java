package nl.meetmoment.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meetmoment.instrument.Text;

/**
 * What the author's proof goes by.
 *
 * @param usual answers, by item, that nearly everybody gives: the right child, a mother and a father
 * @param cases answers that make another respondent, by the code of the case, such as with and without a partner
 * @param sensitive instruments after which people need a break
 * @param minutes how long it may take, by informant
 * @param pace how fast people read and answer
 */
record ProofSettings(
        Map<String, String> usual,
        Map<String, Case> cases,
        Set<String> sensitive,
        Map<String, Minutes> minutes,
        Pace pace) {

    /** Another respondent, and what makes it one. */
    record Case(Text title, Map<String, String> answers) {}

    /** Both ends included. */
    record Minutes(int from, int to) {}

    /** Words that are read in a minute, from an age on. */
    record Reading(int from, int words) {}

    /**
     * Reading and answering.
     *
     * @param reading from the youngest on
     * @param seconds to answer an item of a type, by its name, and to go to another {@code page}
     */
    record Pace(List<Reading> reading, Map<String, Integer> seconds) {

        private static final int WORDS_A_MINUTE = 180;

        int wordsAMinute(int age) {
            return reading.stream()
                    .filter(one -> one.from() <= age)
                    .reduce((younger, older) -> older)
                    .map(Reading::words)
                    .orElse(WORDS_A_MINUTE);
        }

        int seconds(String of) {
            return seconds.getOrDefault(of, 0);
        }
    }

    /** The answers of a case, beside the usual ones. */
    Map<String, String> answers(String ofCase) {
        var answers = new java.util.HashMap<>(usual);
        java.util.Optional.ofNullable(cases.get(ofCase)).ifPresent(one -> answers.putAll(one.answers()));
        return answers;
    }
}
