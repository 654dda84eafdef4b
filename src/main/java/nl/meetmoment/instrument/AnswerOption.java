package nl.meetmoment.instrument;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers that an item offers.
 *
 * @param code what is stored, never the text
 * @param value what scoring counts; absent: not scored
 * @param alone excludes the other options of a {@code choices} item
 */
public record AnswerOption(String code, Text text, @Nullable Integer value, boolean alone) {}
