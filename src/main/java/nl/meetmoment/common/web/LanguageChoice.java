package nl.meetmoment.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * {@code lang=en} in an address or a form changes the language, and a session cookie keeps it: one for staff and one for
 * respondents, who use the same laptop. A language that the site does not speak is left alone.
 */
final class LanguageChoice implements LocaleResolver, HandlerInterceptor {

    private static final String PARAMETER = "lang";

    private final Languages languages;
    private final CookieLocaleResolver staff;
    private final CookieLocaleResolver respondents;

    LanguageChoice(Languages languages) {
        this.languages = languages;
        this.staff = keptIn("lang", "/");
        this.respondents = keptIn("l", "/v");
    }

    private CookieLocaleResolver keptIn(String cookie, String path) {
        var resolver = new CookieLocaleResolver(cookie);
        resolver.setDefaultLocale(Locale.forLanguageTag(languages.codes().get(0)));
        resolver.setRejectInvalidCookies(false);
        resolver.setCookiePath(path);
        resolver.setCookieMaxAge(Duration.ofSeconds(-1));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Strict");
        return resolver;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale kept = kept(request).resolveLocale(request);
        return languages.codes().contains(kept.toLanguageTag())
                ? kept
                : Locale.forLanguageTag(languages.codes().get(0));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        kept(request).setLocale(request, response, locale);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter(PARAMETER);
        if (wanted != null && languages.codes().contains(wanted)) {
            setLocale(request, response, Locale.forLanguageTag(wanted));
        }
        return true;
    }

    private CookieLocaleResolver kept(HttpServletRequest request) {
        return Side.of(request) == Side.RESPONDENT ? respondents : staff;
    }
}
