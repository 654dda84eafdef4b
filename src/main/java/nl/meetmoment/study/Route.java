package nl.meetmoment.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Item;

/**
 * Walks a plan from its first page to its last and keeps what applies. A condition names items of earlier pages only, so
 * one walk is enough, and what it said once it says for the rest of the walk.
 */
final class Route {

    private record Asked(Condition condition, Instance instance) {}

    private final Plan plan;
    private final Answers answers;
    private final Set<AnswerKey> shown = new HashSet<>();
    private final Map<Asked, Boolean> said = new HashMap<>();

    private Route(Plan plan, Answers answers) {
        this.plan = plan;
        this.answers = answers;
    }

    static List<RoutePage> of(Plan plan, Answers answers) {
        return new Route(plan, answers).walk();
    }

    private List<RoutePage> walk() {
        var pages = new ArrayList<RoutePage>();
        for (PlannedPage page : plan.pages()) {
            if (page.conditions().stream().allMatch(condition -> holds(condition, page.instance()))) {
                add(pages, page);
            }
        }
        return pages;
    }

    private void add(List<RoutePage> pages, PlannedPage page) {
        List<Item> items = page.page().items().stream()
                .filter(item -> item.show() == null || holds(item.show(), page.instance()))
                .toList();
        if (items.isEmpty() && !page.page().isNotice()) {
            return;
        }
        pages.add(new RoutePage(page, items));
        items.forEach(item -> shown.add(page.key(item)));
    }

    private boolean holds(Condition condition, Instance instance) {
        return said.computeIfAbsent(
                new Asked(condition, instance), asked -> condition.holds(name -> value(name, instance)));
    }

    /** An item that is not shown counts as unanswered, whatever was answered before. */
    private Object value(String name, Instance instance) {
        Plan.Place place = plan.place(name);
        if (place == null) {
            return Vocabulary.value(name, plan, instance);
        }
        var key = new AnswerKey(name, place.isRepeated() ? instance.key() : "");
        Answer answer = shown.contains(key) ? answers.of(key) : null;
        return place.item().type().value(answer);
    }
}
