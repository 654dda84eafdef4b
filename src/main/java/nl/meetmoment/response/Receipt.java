package nl.meetmoment.response;

import java.util.Set;
import java.util.UUID;
import nl.meetmoment.study.AnswerKey;

/**
 * What a save is answered with, after its commit and never before.
 *
 * @param superseded what was not taken over, since another page has answered it meanwhile
 */
record Receipt(UUID saved, Set<AnswerKey> superseded, long lastSequence) {}
