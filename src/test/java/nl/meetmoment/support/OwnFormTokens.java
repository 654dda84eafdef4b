package nl.meetmoment.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Gives the site its own tokens of forms back. What MockMvc calls {@code csrf()} puts another store of them into the filters
 * for good, one in the session, and the next test would have that in a real browser.
 */
final class OwnFormTokens implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext site = SpringExtension.getApplicationContext(test);
        var tokens = site.getBean(CsrfTokenRepository.class);
        site.getBeansOfType(SecurityFilterChain.class).values().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .forEach(filter -> ReflectionTestUtils.setField(filter, "tokenRepository", tokens));
    }
}
