package nl.meetmoment.response;

import java.util.UUID;

/** A respondent of this family has submitted; published after the commit, and for listeners that can do without. */
public record AnswersSubmitted(UUID familyKey) {}
