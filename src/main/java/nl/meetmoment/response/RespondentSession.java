package nl.meetmoment.response;

import java.util.UUID;

/** One epoch of one response: what a respondent's cookie states. There is no other session. */
record RespondentSession(UUID familyKey, UUID responseId, int epoch) {

    RespondentSession next(int newEpoch) {
        return new RespondentSession(familyKey, responseId, newEpoch);
    }
}
