package nl.meetmoment.response;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Text;
import nl.meetmoment.response.PageView.ProgressView;
import nl.meetmoment.response.PageView.SectionView;
import nl.meetmoment.response.blocks.QuestionBlocks;
import nl.meetmoment.response.blocks.Shown;
import nl.meetmoment.study.Instance;
import nl.meetmoment.study.Journey;
import nl.meetmoment.study.PlannedPage;
import nl.meetmoment.study.Progress;
import nl.meetmoment.study.RoutePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what a page shows: the answers that are kept, or what was just typed and what is to be said about it. */
@Component
class PageViews {

    private final QuestionBlocks blocks;
    private final FormIds forms;
    private final Remarks remarks;

    PageViews(QuestionBlocks blocks, FormIds forms, Remarks remarks) {
        this.blocks = blocks;
        this.forms = forms;
        this.remarks = remarks;
    }

    PageView of(Response response, Journey journey, RoutePage page, Locale locale) {
        Function<Item, Shown> kept = item -> Shown.of(response.answers().of(page.key(item)), item.type());
        return view(new Speech(response, locale), journey, page, kept, null);
    }

    PageView again(Response response, Journey journey, RoutePage page, Return back, Locale locale) {
        var speech = new Speech(response, locale);
        Function<Item, Shown> typed = item -> new Shown(
                back.sent().of(item.code()), back.sent().isRefused(item.code()), remarks.on(item, back, speech));
        return view(speech, journey, page, typed, back);
    }

    private PageView view(
            Speech speech, Journey journey, RoutePage page, Function<Item, Shown> shown, @Nullable Return back) {
        Text title = page.planned().page().title();
        return new PageView(
                page.number(),
                journey.previous(page.number()).isPresent(),
                speech.html(
                        title == null ? page.planned().section().title() : title,
                        page.planned().instance()),
                speech.htmlOrNull(page.planned().page().intro(), page.planned().instance()),
                progress(speech, journey.progress(page.number())),
                forms.next(speech.response().current()),
                speech.response().lastSequence(),
                blocks.of(page, speech.voice(), speech.wording(), shown),
                back == null ? List.of() : remarks.findings(page, back, speech),
                back != null && back.asksGaps(),
                back == null || back.problem() == null ? null : back.problem().number(),
                nameFor(speech.response(), page.planned()));
    }

    private static ProgressView progress(Speech speech, Progress progress) {
        List<SectionView> sections = progress.parts().stream()
                .map(part -> new SectionView(
                        speech.html(part.title(), part.instance()),
                        part.state().name().toLowerCase(Locale.ROOT)))
                .toList();
        int toCome = (int) progress.parts().stream()
                .filter(part -> part.state() == Progress.State.TO_COME)
                .count();
        return new ProgressView(progress.percent(), progress.part(), sections.size(), toCome, sections);
    }

    /** The first page about a target child asks how it is called here. */
    private static @Nullable String nameFor(Response response, PlannedPage page) {
        Instance instance = page.instance();
        boolean isFirst = instance.isChild()
                && response.plan().pages().stream()
                        .filter(one -> one.instance().equals(instance))
                        .findFirst()
                        .filter(first -> first.number() == page.number())
                        .isPresent();
        return isFirst ? instance.key() : null;
    }
}
