package nl.meetmoment.response;

import nl.meetmoment.common.web.CleanForms;
import nl.meetmoment.common.web.SecurityHeaders;
import nl.meetmoment.common.web.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The respondent's side: no accounts, no server sessions, forms that prove where they come from. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RespondentSecurity {

    /** A page of questions comes back with what was typed (promise R27), and whoever leaves gets away. */
    private static final String SAID_AT_THE_FIELD = "/v/(p/.*|save|enter|leave)";

    @Bean
    @Order(20)
    SecurityFilterChain respondentChain(HttpSecurity http, CsrfTokenRepository csrfTokens, Departure departure)
            throws Exception {
        return http.securityMatcher("/v", "/v/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(beforeThePage()))
                .addFilterBefore(new WayOut(departure), CsrfFilter.class)
                .addFilterAfter(CleanForms.except(SAID_AT_THE_FIELD), CsrfFilter.class)
                .exceptionHandling(denials -> denials.accessDeniedHandler(new StaleForms()))
                .headers(SecurityHeaders.strict())
                .addFilterAfter(Uploads.nowhere(), HeaderWriterFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A page that is being written already cannot set the cookie any more, so the token is made before. */
    private static XorCsrfTokenRequestAttributeHandler beforeThePage() {
        var handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }
}
