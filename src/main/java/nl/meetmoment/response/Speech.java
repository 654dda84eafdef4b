package nl.meetmoment.response;

import java.util.List;
import java.util.Locale;
import nl.meetmoment.instrument.Text;
import nl.meetmoment.response.blocks.Html;
import nl.meetmoment.response.blocks.Look;
import nl.meetmoment.response.blocks.QuestionBlocks.Voice;
import nl.meetmoment.study.Instance;
import nl.meetmoment.study.Plan;
import nl.meetmoment.study.Wording;
import org.jspecify.annotations.Nullable;

/** In which language and with which words one respondent is spoken to. */
record Speech(Response response, Look look, Locale locale, Wording wording) {

    Speech(Response response, Locale wanted) {
        this(response, Look.of(response.plan()), spoken(response.plan(), wanted));
    }

    private Speech(Response response, Look look, Locale locale) {
        this(response, look, locale, Wording.of(response.plan(), response.answers(), locale.getLanguage()));
    }

    Voice voice() {
        return new Voice(response.plan().study().version(), locale.getLanguage(), look);
    }

    String html(Text text, Instance instance) {
        return wording.fill(Html.prose(text.in(locale.getLanguage())), instance, Html.TEXT);
    }

    @Nullable
    String htmlOrNull(@Nullable Text text, Instance instance) {
        return text == null ? null : html(text, instance);
    }

    /** The study's first language for somebody who asks for one that it does not have. */
    static Locale spoken(Plan plan, Locale wanted) {
        List<String> languages = plan.study().languages();
        return languages.contains(wanted.getLanguage())
                ? Locale.forLanguageTag(wanted.getLanguage())
                : Locale.forLanguageTag(languages.get(0));
    }
}
