package nl.meetmoment.access;

import nl.meetmoment.common.web.CleanForms;
import nl.meetmoment.common.web.CleanQueries;
import nl.meetmoment.common.web.NumberedDenial;
import nl.meetmoment.common.web.SecurityHeaders;
import nl.meetmoment.common.web.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** The pages of staff: a session, opened by a password, for everything but the page that asks for it. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    private static final String SIGN_IN = "/staff/sign-in";

    /** Every wrong sign-in is answered alike, and the preview answers as a respondent's page does. */
    private static final String SAID_AT_THE_FIELD = "/staff/(sign-in|preview/.*)";

    /** Where overlays and call lists are loaded. */
    private static final String[] UPLOADS = {"/staff/study/overlays", "/staff/recruitment/import"};

    @Bean
    @Order(10)
    SecurityFilterChain staffChain(
            HttpSecurity http,
            CsrfTokenRepository csrfTokens,
            SecurityContextRepository staffContexts,
            RequestCache pageAskedFor,
            Accounts accounts,
            SessionLock lock)
            throws Exception {
        return http.securityMatcher("/staff/**", "/linkage/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                SIGN_IN, "/staff/setup/{token}", "/staff/invitation/{token}")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .headers(SecurityHeaders.strict())
                .securityContext(context -> context.securityContextRepository(staffContexts))
                .requestCache(cache -> cache.requestCache(pageAskedFor))
                .exceptionHandling(denials ->
                        denials.authenticationEntryPoint(new Detour(SIGN_IN)).accessDeniedHandler(new NumberedDenial()))
                .logout(out -> out.logoutUrl("/staff/sign-out").logoutSuccessHandler(toSignIn()))
                .addFilterAfter(Uploads.onlyTo(UPLOADS), HeaderWriterFilter.class)
                .addFilterAfter(new CleanQueries(), HeaderWriterFilter.class)
                .addFilterAfter(CleanForms.except(SAID_AT_THE_FIELD), CsrfFilter.class)
                .addFilterBefore(new DisabledAccounts(accounts), LogoutFilter.class)
                .addFilterAfter(new LockedDoor(lock), DisabledAccounts.class)
                .build();
    }

    @Bean
    SecurityContextRepository staffContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** A page that somebody wanted to read, never a form or what a script asked for. */
    @Bean
    RequestCache pageAskedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/staff/**"),
                new NegatedRequestMatcher(new FromScript())));
        return cache;
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    static UserDetailsService staffAccounts(Accounts accounts) {
        return userName -> accounts.byUserName(userName)
                .orElseThrow(() -> new UsernameNotFoundException("No account has this user name."));
    }

    /** Its provider compares a password for unknown and disabled accounts too, so that time tells nothing. */
    @Bean
    static AuthenticationManager passwordCheck(UserDetailsService staffAccounts, PasswordEncoder passwords) {
        var provider = new DaoAuthenticationProvider(staffAccounts);
        provider.setPasswordEncoder(passwords);
        return new ProviderManager(provider);
    }

    private static LogoutSuccessHandler toSignIn() {
        var seeOther = new DefaultRedirectStrategy();
        seeOther.setStatusCode(HttpStatus.SEE_OTHER);
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl(SIGN_IN);
        handler.setRedirectStrategy(seeOther);
        return handler;
    }
}
