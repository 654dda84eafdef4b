package nl.meetmoment.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import nl.meetmoment.common.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** A problem in the site's own words for a request that never became one of the site's: without language or session. */
@Component
class ServerErrorPages {

    /** @param type a media type */
    record Written(String type, String text) {}

    private final SpringTemplateEngine templates;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Locale locale;
    private final String assets = "/assets/" + StaticFiles.version();

    ServerErrorPages(SpringTemplateEngine templates, MessageSource messages, JsonMapper json, Languages languages) {
        this.templates = templates;
        this.messages = messages;
        this.json = json;
        this.locale = Locale.forLanguageTag(languages.codes().get(0));
    }

    Written of(Problem problem, HttpServletRequest request) {
        String reference = References.next();
        if (ProblemAnswers.wantsJson(request)) {
            String message = messages.getMessage("problem." + problem.number(), null, locale);
            var answer = Map.of("problem", problem.number(), "message", message, "reference", reference);
            return new Written(MediaType.APPLICATION_JSON_VALUE, json.writeValueAsString(answer));
        }
        Map<String, Object> model = Map.of("problem", problem.number(), "reference", reference, "assets", assets);
        return new Written(MediaType.TEXT_HTML_VALUE, templates.process("unread", new Context(locale, model)));
    }
}
