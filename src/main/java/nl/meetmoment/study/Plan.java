package nl.meetmoment.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Page;

/** All pages of a questionnaire for one respondent's facts, before any answer. Immutable, worth keeping. */
public final class Plan {

    /** An item and whether a loop repeats it. */
    record Place(Item item, boolean isRepeated) {}

    private final Study study;
    private final Questionnaire questionnaire;
    private final Facts facts;
    private final List<PlannedPage> pages = new ArrayList<>();
    private final Map<String, Place> items = new HashMap<>();

    private Plan(Study study, Questionnaire questionnaire, Facts facts) {
        this.study = study;
        this.questionnaire = questionnaire;
        this.facts = facts;
        questionnaire.sections().forEach(this::add);
    }

    public static Plan of(Study study, String questionnaire, Facts facts) {
        return new Plan(study, study.questionnaire(questionnaire), facts);
    }

    private void add(Section section) {
        for (Section.Part part : section.parts()) {
            part.instrument()
                    .items()
                    .forEach(item -> items.put(
                            item.code(), new Place(item, !section.loop().isEmpty())));
        }
        switch (section.loop()) {
            case Instance.TARGET_CHILD ->
                facts.children()
                        .forEach(child -> add(section, new Instance(section.loop(), child.letter()), List.of()));
            case Instance.PARENT_FIGURE ->
                study.figures()
                        .forEach(figure ->
                                add(section, new Instance(section.loop(), figure.key()), List.of(figure.isThere())));
            default -> add(section, Instance.NONE, List.of());
        }
    }

    private void add(Section section, Instance instance, List<Condition> conditions) {
        for (Section.Part part : section.parts()) {
            for (Page page : part.instrument().pages()) {
                List<Condition> all = Stream.concat(
                                conditions.stream(),
                                Stream.of(part.show(), page.show()).flatMap(Stream::ofNullable))
                        .toList();
                pages.add(new PlannedPage(pages.size() + 1, section, instance, part.instrument(), page, all));
            }
        }
    }

    public Study study() {
        return study;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Facts facts() {
        return facts;
    }

    public List<PlannedPage> pages() {
        return List.copyOf(pages);
    }

    public Optional<PlannedPage> page(int number) {
        return number >= 1 && number <= pages.size() ? Optional.of(pages.get(number - 1)) : Optional.empty();
    }

    public Journey journey(Answers answers) {
        return new Journey(this, answers);
    }

    /** Null when the name is a fact's. */
    @org.jspecify.annotations.Nullable
    Place place(String name) {
        return items.get(name);
    }
}
