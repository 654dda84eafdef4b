package nl.meetmoment.fieldwork.planning;

import nl.meetmoment.common.Problem;
import nl.meetmoment.common.web.NumberedDenial;
import nl.meetmoment.common.web.Refusal;
import nl.meetmoment.common.web.SecurityHeaders;
import nl.meetmoment.common.web.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The addresses of calendars: whoever knows one may read it, and nothing can be sent there. */
@Configuration(proxyBeanMethods = false)
class FeedSecurity {

    @Bean
    @Order(30)
    SecurityFilterChain feedChain(HttpSecurity http, CsrfTokenRepository csrfTokens) throws Exception {
        return http.securityMatcher("/feed/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/feed/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .headers(SecurityHeaders.strict())
                .addFilterAfter(Uploads.nowhere(), HeaderWriterFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(denials -> denials.accessDeniedHandler(new NumberedDenial())
                        .authenticationEntryPoint(
                                (request, response, denied) -> Refusal.send(Problem.NOT_FOUND, request, response)))
                .build();
    }
}
