package nl.meetmoment.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/**
 * From this request on a respondent has the browser. Published before the answer, so that a session of staff in the same
 * browser is locked first.
 *
 * @param handle of the response that was opened
 */
public record RespondentEntered(HttpServletRequest request, HttpServletResponse response, UUID handle) {}
