package nl.meetmoment.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.ProblemException;
import nl.meetmoment.common.attempts.TooManyAttempts;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what a request runs into into a stable problem; never shows a class, a statement, a path or a value. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object refused(ProblemException refusal, HttpServletRequest request, HttpServletResponse response) {
        return answers.of(refusal.problem(), References.next(), request, response);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        BindException.class,
        RequestRejectedException.class
    })
    Object malformed(HttpServletRequest request, HttpServletResponse response) {
        return answers.of(Problem.MALFORMED, References.next(), request, response);
    }

    @ExceptionHandler
    Object tooMany(TooManyAttempts attempts, HttpServletRequest request, HttpServletResponse response) {
        attempts.mark(response);
        return answers.of(Problem.TOO_MANY_ATTEMPTS, References.next(), request, response);
    }

    /** A form that is too large, or is none; every look at its fields throws, on the way to the error page too. */
    @ExceptionHandler
    Object unreadable(InvalidParameterException form, HttpServletRequest request, HttpServletResponse response) {
        return answers.of(
                ofForm(HttpStatusCode.valueOf(form.getErrorCode()), request), References.next(), request, response);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    Object busy(Exception cause, HttpServletRequest request, HttpServletResponse response) {
        String reference = References.next();
        LOG.warn(
                "{} The database is out of reach or busy: {}",
                reference,
                cause.getClass().getSimpleName());
        response.setHeader("Retry-After", "5");
        return answers.of(Problem.BUSY, reference, request, response);
    }

    @ExceptionHandler
    Object unexpected(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known) {
            return answers.of(ofStatus(known.getStatusCode()), References.next(), request, response);
        }
        String reference = References.next();
        LOG.error("{} {} {}", reference, request.getMethod(), failure.getClass().getName(), new Trace(failure));
        return answers.of(Problem.INTERNAL, reference, request, response);
    }

    /** Of staff a form is too large by its file or, where it has none, by its texts. */
    static Problem ofForm(HttpStatusCode status, HttpServletRequest request) {
        Problem problem = ofStatus(status);
        boolean isText = problem == Problem.TOO_LARGE && Side.of(request) == Side.STAFF && !Uploads.hasFiles(request);
        return isText ? Problem.TEXT_TOO_LONG : problem;
    }

    static Problem ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> Problem.MALFORMED;
            case 401 -> Problem.NOT_SIGNED_IN;
            case 403 -> Problem.FORBIDDEN;
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 413 -> Problem.TOO_LARGE;
            case 429 -> Problem.TOO_MANY_ATTEMPTS;
            case 415, 406 -> Problem.UNSUPPORTED_TYPE;
            case 503 -> Problem.BUSY;
            default -> status.is4xxClientError() ? Problem.MALFORMED : Problem.INTERNAL;
        };
    }
}
