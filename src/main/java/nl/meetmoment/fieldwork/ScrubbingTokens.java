package nl.meetmoment.fieldwork;

import java.util.Set;

/**
 * By what free text is searched for a family's own words, without the words.
 *
 * @param salt of this participant alone
 * @param hashes see {@link nl.meetmoment.common.TokenHash}
 */
public record ScrubbingTokens(String salt, Set<String> hashes) {}
