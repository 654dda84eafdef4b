package nl.meetmoment.look;

import static nl.meetmoment.look.Samples.choice;
import static nl.meetmoment.look.Samples.choices;
import static nl.meetmoment.look.Samples.model;
import static nl.meetmoment.look.Samples.number;
import static nl.meetmoment.look.Samples.page;
import static nl.meetmoment.look.Samples.parentProgress;
import static nl.meetmoment.look.Samples.progress;
import static nl.meetmoment.look.Samples.prose;
import static nl.meetmoment.look.Samples.scale;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.look.Samples.Finding;
import nl.meetmoment.look.Samples.Item;
import nl.meetmoment.look.Samples.PageView;

/** Every respondent template, filled with samples. */
enum SamplePage {
    PARENT_SCALE("respondent/page", () -> model("adult", parentScale())),
    PARENT_LIST("respondent/page", () -> model("adult", parentList())),
    PARENT_OPEN("respondent/page", () -> model("adult", parentOpen())),
    PARENT_GAPS("respondent/page", () -> model("adult", parentGaps())),
    PARENT_PROBLEM("respondent/page", () -> model("adult", parentProblem())),
    PARENT_NOTICE("respondent/page", () -> model("adult", parentNotice())),
    PARENT_CONFIRM("respondent/page", () -> model("adult", parentConfirm("A"))),
    PARENT_CONFIRM_OTHER("respondent/page", () -> model("adult", parentConfirm("B"))),
    CHILD("respondent/page", () -> model("child", child())),
    TEEN("respondent/page", () -> model("teen", teen())),
    ENTRY("respondent/entry", () -> Map.of("demonstration", true)),
    ENTRY_REFUSED("respondent/entry", () -> Map.of("problem", "401.02")),
    BEGIN("respondent/begin", () -> Map.of("mode", "adult", "isResumed", false, "next", "/v/p/1")),
    BEGIN_CHILD("respondent/begin", () -> Map.of("mode", "child", "isResumed", true, "next", "/v/p/9")),
    PAUSE("respondent/pause", () -> Map.of("mode", "adult")),
    FINISH("respondent/finish", () -> Map.of("mode", "teen", "form", "019399d0", "back", "/v/p/41")),
    DONE("respondent/done", () -> Map.of("mode", "child")),
    PROBLEM("problem", () -> Map.of("problem", "409.02", "reference", "0a1b2c3d", "start", "/v"));

    private static final Rendering RENDERING = new Rendering();

    private final String template;
    private final Supplier<Map<String, Object>> model;

    SamplePage(String template, Supplier<Map<String, Object>> model) {
        this.template = template;
        this.model = model;
    }

    String html(String language) {
        return RENDERING.page(template, language, model.get());
    }

    /** As a file is named. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static PageView parentScale() {
        return parentScale(Map.of("n2", "mee_eens"));
    }

    private static PageView parentScale(Map<String, String> answers) {
        String child = "<span data-child=\"A\">uw dochter van 9 (kind A)</span>";
        return page(
                "Over " + child,
                "Hier staan zinnen over u en uw dochter. Kies wat het beste past.",
                parentProgress(),
                block(
                        "adult",
                        answers,
                        scale("n1", "Ik heb het gevoel dat ik mijn kind goed aankan.", Samples.AGREE),
                        scale("n2", "Mijn kind vraagt meer van mij dan de meeste kinderen.", Samples.AGREE),
                        scale("n3", "Met mijn kind kan ik altijd praten.", Samples.AGREE)));
    }

    private static PageView parentList() {
        return page(
                "Gewoontes",
                null,
                parentProgress(),
                block(
                        "adult",
                        Map.of("d1", "2_tot_4_keer_per_maand"),
                        choice(
                                "d1",
                                "Hoe vaak drinkt u iets met alcohol?",
                                "Denk aan bier, wijn, sterke drank of een mixdrank.",
                                "Nooit",
                                "Een keer per maand of minder",
                                "2 tot 4 keer per maand",
                                "2 of 3 keer per week",
                                "4 keer per week of vaker"),
                        choice(
                                "d2",
                                "U dronk in het afgelopen jaar meer dan u van plan was.",
                                null,
                                "Nooit",
                                "Niet in deze periode, wel eerder",
                                "1 keer",
                                "2 keer",
                                "3 tot 5 keer",
                                "6 tot 10 keer",
                                "11 tot 20 keer",
                                "Meer dan 20 keer")));
    }

    private static PageView parentOpen() {
        return page(
                "Over u",
                null,
                parentProgress(),
                block(
                        "adult",
                        Map.of("o1", "12", "o2", "mijn_moeder", "o3", "Wij spelen vaak buiten."),
                        number("o1", "Hoeveel glazen drinkt u in een gewone week?", "glazen per week", 200),
                        choices("o2", "Wie wonen er bij u in huis?", "Mijn partner", "Mijn kinderen", "Mijn moeder"),
                        prose("o3", "Wilt u nog iets kwijt over deze vragenlijst?")));
    }

    private static PageView parentGaps() {
        PageView asked = parentScale(Map.of("n1 gap", "", "n2", "mee_eens"));
        var findings = List.of(new Finding("n1", "Ik heb het gevoel dat ik mijn kind goed aankan.", null));
        return page(asked.title(), null, asked.progress(), asked.questions(), findings, true, null);
    }

    private static PageView parentProblem() {
        var findings =
                List.of(new Finding("o1", "Hoeveel glazen drinkt u in een gewone week?", "Vul een heel getal in."));
        String questions = block(
                "adult",
                Map.of("o1", "veel", "o1 problem", "Vul een heel getal in, van 0 tot en met 200."),
                number("o1", "Hoeveel glazen drinkt u in een gewone week?", "glazen per week", 200));
        return page("Over u", null, parentProgress(), questions, findings, false, null);
    }

    private static PageView parentNotice() {
        return page(
                "Over vroeger",
                "Nu komen tien vragen over de tijd tot uw achttiende. Sommige zijn zwaar. U mag elke vraag overslaan.",
                parentProgress(),
                "");
    }

    private static PageView parentConfirm(String letter) {
        String questions = block(
                "adult",
                Map.of(),
                choice("child_confirmed", "Gaat het over uw dochter van 9?", null, "Ja", "Nee, dat klopt niet"));
        return page("Over uw dochter van 9 (kind A)", null, parentProgress(), questions, List.of(), false, letter);
    }

    private static PageView child() {
        var progress = progress(2, 30, "Over jezelf", "Hoe het met je gaat", "Thuis", "School", "Klaar");
        return page(
                "Hoe het met je gaat",
                null,
                progress,
                block(
                        "child",
                        Map.of("k1", "vaak"),
                        scale(
                                "k1",
                                "Heb je de afgelopen week plezier gehad?",
                                "Nooit",
                                "Bijna nooit",
                                "Soms",
                                "Vaak",
                                "Altijd"),
                        scale(
                                "k2",
                                "Was je blij met hoe alles ging?",
                                "Nooit",
                                "Bijna nooit",
                                "Soms",
                                "Vaak",
                                "Altijd")));
    }

    private static PageView teen() {
        var progress = progress(5, 71, "Over jezelf", "Gezondheid", "Thuis", "Vrije tijd", "Verkering", "Tot slot");
        return page(
                "Verkering",
                null,
                progress,
                block(
                        "teen",
                        Map.of("t1", "1_tot_6_maanden"),
                        scale(
                                "t1",
                                "Hoe lang duurde de langste verkering?",
                                "Korter dan een maand",
                                "1 tot 6 maanden",
                                "6 maanden tot een jaar",
                                "1 tot 2 jaar",
                                "2 jaar of langer"),
                        choice(
                                "t2",
                                "Je partner las stiekem je berichten.",
                                null,
                                "Nooit",
                                "1 keer",
                                "2 keer",
                                "Vaker")));
    }

    private static String block(String mode, Map<String, String> answers, Item... items) {
        return Stream.of(items).map(item -> question(mode, answers, item)).collect(Collectors.joining());
    }

    private static String question(String mode, Map<String, String> answers, Item item) {
        var model = Map.<String, Object>of("item", item, "say", "respondent." + mode);
        String html = RENDERING.page("respondent/items/" + item.type(), "nl", model);
        String value = answers.getOrDefault(item.code(), "");
        String problem = answers.getOrDefault(item.code() + " problem", "");
        boolean isGap = answers.containsKey(item.code() + " gap");
        String state = isGap ? " data-state=\"gap\"" : problem.isEmpty() ? "" : " data-state=\"problem\"";
        return html.replace(" data-slot-state=\"\"", state)
                .replace(" data-slot-checked=\"" + value + "\"", " checked")
                .replaceAll(" data-slot-checked=\"[^\"]*\"", "")
                .replace(" data-slot-value=\"\"", " value=\"" + value + "\"")
                .replace(" data-slot-invalid=\"\"", problem.isEmpty() ? "" : " aria-invalid=\"true\"")
                .replace("[slot value]", value)
                .replace("[slot problem]", problem);
    }
}
