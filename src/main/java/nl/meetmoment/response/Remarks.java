package nl.meetmoment.response;

import java.util.List;
import java.util.Locale;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Reading.Misunderstood;
import nl.meetmoment.response.PageView.FindingView;
import nl.meetmoment.response.blocks.Look;
import nl.meetmoment.response.blocks.Shown.Remark;
import nl.meetmoment.study.RoutePage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences beside questions that were left open or answered with what is no answer. */
@Component
class Remarks {

    private final MessageSource messages;

    Remarks(MessageSource messages) {
        this.messages = messages;
    }

    @Nullable
    Remark on(Item item, Return back, Speech speech) {
        Misunderstood misunderstood = back.misunderstood().get(item.code());
        if (misunderstood != null) {
            return new Remark(false, sentence(misunderstood, speech.locale()));
        }
        return back.gaps().contains(item.code()) ? new Remark(true, gap(speech.look(), speech.locale())) : null;
    }

    /** What stands above the questions, with a way to each. */
    List<FindingView> findings(RoutePage page, Return back, Speech speech) {
        return page.items().stream()
                .filter(item -> on(item, back, speech) != null)
                .map(item -> finding(item, page, back, speech))
                .toList();
    }

    private FindingView finding(Item item, RoutePage page, Return back, Speech speech) {
        Misunderstood misunderstood = back.misunderstood().get(item.code());
        return new FindingView(
                item.code(),
                speech.html(item.text(), page.planned().instance()),
                misunderstood == null ? null : sentence(misunderstood, speech.locale()));
    }

    private String sentence(Misunderstood misunderstood, Locale locale) {
        return messages.getMessage(
                misunderstood.rule(), misunderstood.arguments().toArray(), locale);
    }

    private String gap(Look look, Locale locale) {
        return messages.getMessage("respondent." + look.word() + ".gap", null, locale);
    }
}
