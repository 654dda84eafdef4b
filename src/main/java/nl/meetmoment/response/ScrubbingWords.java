package nl.meetmoment.response;

import java.util.Set;

/** By what the free text of one response is scrubbed; gone after submission. */
record ScrubbingWords(String salt, Set<String> hashes) {

    static final ScrubbingWords NONE = new ScrubbingWords("", Set.of());
}
