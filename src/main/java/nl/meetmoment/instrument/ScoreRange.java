package nl.meetmoment.instrument;

/** The lowest and the highest that an item can count. */
public record ScoreRange(int lowest, int highest) {}
