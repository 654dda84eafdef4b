package nl.meetmoment.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The two sides of the site, told by the path that was asked for, also where an error page answers. */
enum Side {
    RESPONDENT,
    STAFF;

    static Side of(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/v") || path.startsWith("/v/") ? RESPONDENT : STAFF;
    }

    static String path(HttpServletRequest request) {
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return refused == null ? request.getRequestURI() : refused.toString();
    }
}
