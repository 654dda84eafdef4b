package nl.meetmoment.look;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The templates and messages as the site has them, without the site. */
final class Rendering {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Rendering() {
        var files = new FileTemplateResolver();
        files.setPrefix("frontend-templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages());
    }

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/common", "messages/respondent");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    String page(String template, String language, Map<String, Object> model) {
        return engine.process(template, context(language, model));
    }

    String fragment(String template, String fragment, String language, Map<String, Object> model) {
        return engine.process(template, Set.of(fragment), context(language, model));
    }

    private static WebContext context(String language, Map<String, Object> model) {
        var servlets = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse());
        return new WebContext(exchange, Locale.forLanguageTag(language), model);
    }
}
