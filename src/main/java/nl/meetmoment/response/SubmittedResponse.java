package nl.meetmoment.response;

import java.util.UUID;
import nl.meetmoment.study.Answers;
import nl.meetmoment.study.Facts;

/**
 * A response that changes no more, as scoring and delivery may read it.
 *
 * @param familyKey the family on the answers' side
 * @param pseudonym of the respondent, the same in every wave
 * @param counted the answers that the route shows; those that were given before it changed are left out
 */
public record SubmittedResponse(
        UUID familyKey,
        UUID responseId,
        String pseudonym,
        String wave,
        String questionnaire,
        Facts facts,
        Answers counted) {}
