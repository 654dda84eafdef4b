package nl.meetmoment.study.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Finding;
import nl.meetmoment.instrument.Findings;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.KeyOverlay;
import nl.meetmoment.instrument.NormOverlay;
import nl.meetmoment.instrument.NormTable;
import nl.meetmoment.instrument.NormedScores;
import nl.meetmoment.instrument.OverlayKind;
import nl.meetmoment.instrument.Score;
import nl.meetmoment.instrument.Text;
import nl.meetmoment.instrument.WordingOverlay;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.staff.OverlayView.Completeness;
import nl.meetmoment.study.staff.OverlayView.Fault;
import nl.meetmoment.study.staff.OverlayView.Key;
import nl.meetmoment.study.staff.OverlayView.Norms;
import nl.meetmoment.study.staff.OverlayView.Words;
import nl.meetmoment.study.store.LoadedOverlay;
import nl.meetmoment.study.store.Overlays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an overlay holds: how complete it is, what is wrong, and its texts beside those on screens today. */
@Component
class OverlayViews {

    private static final int SHOWN = 100;

    private static final String ROW = "row ";

    private final StudyManagement management;
    private final StudyViews views;
    private final InstrumentStates states;
    private final StudyCatalogue catalogue;
    private final Overlays overlays;
    private final MessageSource messages;

    OverlayViews(
            StudyManagement management,
            StudyViews views,
            InstrumentStates states,
            StudyCatalogue catalogue,
            Overlays overlays,
            MessageSource messages) {
        this.management = management;
        this.views = views;
        this.states = states;
        this.catalogue = catalogue;
        this.overlays = overlays;
        this.messages = messages;
    }

    OverlayView of(LoadedOverlay overlay, Locale locale) {
        Instrument instrument = states.of(overlay.instrument()).instrument();
        String content = overlays.content(overlay.id());
        List<Finding> findings = overlay.isDraft() ? management.with(overlay).findings() : List.of();
        OverlayKind kind = overlay.kind();
        List<Words> texts = kind == OverlayKind.WORDING ? texts(overlay, content, instrument) : List.of();
        return new OverlayView(
                views.line(overlay, locale),
                replaces(overlay, locale),
                views.history(overlay, locale),
                findings.stream()
                        .limit(SHOWN)
                        .map(finding -> fault(finding, locale))
                        .toList(),
                findings.size(),
                kind == OverlayKind.WORDING
                        ? completeness(texts, (int) instrument.items().count())
                        : List.of(),
                texts,
                kind == OverlayKind.NORMS ? norms(overlay, content, instrument, locale) : List.of(),
                kind == OverlayKind.KEY ? key(overlay, content, instrument, locale) : List.of());
    }

    private @Nullable OverlayLine replaces(LoadedOverlay overlay, Locale locale) {
        return overlay.isDraft()
                ? management
                        .replacedBy(overlay)
                        .map(one -> views.line(one, locale))
                        .orElse(null)
                : null;
    }

    private Fault fault(Finding finding, Locale locale) {
        int row =
                finding.path().startsWith(ROW) ? Integer.parseInt(finding.path().substring(ROW.length())) : 0;
        String said = messages.getMessage("study.finding." + finding.rule(), words(finding), null, locale);
        return said == null ? new Fault(row, finding.sentence(), "en") : new Fault(row, said, locale.getLanguage());
    }

    /** Numbers as numbers, so that a message can tell one from many. */
    private static Object[] words(Finding finding) {
        return finding.words().stream()
                .map(word -> word.matches("\\d{1,6}") ? (Object) Integer.valueOf(word) : word)
                .toArray();
    }

    private List<Words> texts(LoadedOverlay overlay, String content, Instrument instrument) {
        String file = overlay.kind().file(overlay.instrument());
        WordingOverlay wording = WordingOverlay.of(file, content, new Findings());
        return instrument
                .items()
                .flatMap(item -> catalogue.current().languages().stream()
                        .flatMap(language -> wording
                                .text(item.code(), language)
                                .map(text -> new Words(
                                        item.code(), language, text, item.text().in(language)))
                                .stream()))
                .toList();
    }

    private List<Completeness> completeness(List<Words> texts, int items) {
        Map<String, Long> done = texts.stream().collect(Collectors.groupingBy(Words::language, Collectors.counting()));
        return catalogue.current().languages().stream()
                .map(language -> new Completeness(
                        language, done.getOrDefault(language, 0L).intValue(), items))
                .toList();
    }

    private List<Norms> norms(LoadedOverlay overlay, String content, Instrument instrument, Locale locale) {
        String file = overlay.kind().file(overlay.instrument());
        NormTable table = NormOverlay.of(file, content, instrument, new Findings());
        var normed = new NormedScores(instrument);
        Study study = catalogue.current();
        return normed.names().stream()
                .map(score -> new Norms(
                        score,
                        StudyViews.in(locale, title(instrument, score), study),
                        normed.coding(score),
                        table.rows(score)))
                .toList();
    }

    private List<Key> key(LoadedOverlay overlay, String content, Instrument instrument, Locale locale) {
        String file = overlay.kind().file(overlay.instrument());
        KeyOverlay key = KeyOverlay.of(file, content, new Findings());
        return instrument.scores().stream()
                .filter(score -> score.items() > 0)
                .map(score -> new Key(
                        score.code(),
                        StudyViews.in(locale, score.title(), catalogue.current()),
                        key.items(score.code()),
                        score.items()))
                .toList();
    }

    private static Text title(Instrument instrument, String name) {
        return instrument.scores().stream()
                .filter(score -> score.outcomes().contains(name))
                .map(Score::title)
                .findFirst()
                .orElse(instrument.title());
    }
}
