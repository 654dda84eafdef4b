package nl.meetmoment.study;

/** Where an answer stands: the item's code and the loop's instance, empty outside a loop. */
public record AnswerKey(String item, String instance) {}
