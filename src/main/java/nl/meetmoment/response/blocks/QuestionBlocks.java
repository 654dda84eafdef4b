package nl.meetmoment.response.blocks;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.study.RoutePage;
import nl.meetmoment.study.Wording;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The questions of a page. A template renders each item once for every version of a study, language and look; after that
 * a page is put together from those pieces, since rendering would cost more than saving.
 */
@Component
public class QuestionBlocks {

    /** In which words: a version of a study, one of its languages, and a look. */
    public record Voice(String version, String language, Look look) {}

    private record Key(Voice voice, String item) {}

    private final SpringTemplateEngine templates;
    private final Map<Key, Block> blocks = new ConcurrentHashMap<>();

    QuestionBlocks(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** HTML; empty for a notice. */
    public String of(RoutePage page, Voice voice, Wording wording, Function<Item, Shown> shown) {
        var html = new StringBuilder(4096);
        for (Item item : page.items()) {
            var filling =
                    new Block.Filling(shown.apply(item), wording, page.planned().instance());
            blocks.computeIfAbsent(new Key(voice, item.code()), key -> rendered(item, voice))
                    .write(html, filling);
        }
        return html.toString();
    }

    private Block rendered(Item item, Voice voice) {
        var model = Map.<String, Object>of(
                "item",
                ItemView.of(item, voice.language()),
                "say",
                "respondent." + voice.look().word());
        var context = new Context(Locale.forLanguageTag(voice.language()), model);
        return Block.of(templates.process("respondent/items/" + item.type().name(), context));
    }
}
