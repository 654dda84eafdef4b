package nl.meetmoment.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells a page that it answers a form, so that it offers no link to its own address: that would ask for what only a form
 * can be sent to, and lose what was typed. An attribute of the request, since one of the model would go along in a redirect.
 */
final class SentForms implements HandlerInterceptor {

    static final String ATTRIBUTE = "isAnswer";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(ATTRIBUTE, !"GET".equals(request.getMethod()));
        return true;
    }
}
