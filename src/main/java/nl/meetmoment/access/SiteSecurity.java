package nl.meetmoment.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.web.NumberedDenial;
import nl.meetmoment.common.web.Refusal;
import nl.meetmoment.common.web.SecurityHeaders;
import nl.meetmoment.common.web.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is left of the site: static files, error pages, and nothing else. */
@Configuration(proxyBeanMethods = false)
class SiteSecurity implements WebMvcConfigurer {

    @Bean
    @Order(100)
    SecurityFilterChain restChain(HttpSecurity http, CsrfTokenRepository csrfTokens) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/", "/error", "/assets/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .headers(SecurityHeaders.strict())
                .addFilterAfter(Uploads.nowhere(), HeaderWriterFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(out -> out.disable())
                .exceptionHandling(denials -> denials.authenticationEntryPoint(
                                (request, response, denied) -> Refusal.send(Problem.NOT_FOUND, request, response))
                        .accessDeniedHandler(new NumberedDenial()))
                .build();
    }

    /** An address that is no address is refused before any chain; its answer gets the headers of this one. */
    @Bean
    RequestRejectedHandler malformedAddresses(SecurityFilterChain restChain) {
        Filter headers = restChain.getFilters().stream()
                .filter(HeaderWriterFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
        return (request, response, rejected) -> headers.doFilter(
                request,
                response,
                (same, answer) -> Refusal.send(Problem.MALFORMED, request, (HttpServletResponse) answer));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/v");
    }
}
