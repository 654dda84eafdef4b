package nl.meetmoment.common.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * What proves that a form came from a page of this site: a cookie of its own, so that a respondent needs no session and
 * the hand-over page of staff can post to the respondent's entry.
 */
@Configuration(proxyBeanMethods = false)
class CsrfCookie {

    /** For {@code http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))} of every chain. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("c");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setParameterName("_csrf");
        return tokens;
    }
}
