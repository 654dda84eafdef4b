package nl.meetmoment.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Item;

/**
 * What a plan has in store for a respondent of whom some answers are known: which pages and items come whatever else is
 * answered, and which may come. Made otherwise than a {@link Route}, so that each can be held against the other.
 */
final class Outlook {

    /** An item that may come, or comes {@code surely}. */
    record Foreseen(Item item, boolean surely) {}

    /** A page that may come, with its items that may; it comes {@code surely} when one of them does, or it is a notice. */
    record Stop(PlannedPage page, boolean surely, List<Foreseen> items) {}

    /** What conditions come to where not everything is known; shared by many plans of a study, since it costs much. */
    static final class Verdicts {

        private record Asked(Condition condition, List<Optional<Object>> known) {}

        private final Map<Asked, Certainty> given = new HashMap<>();

        Certainty of(Condition condition, Condition.Knowledge knowledge) {
            List<Optional<Object>> known =
                    condition.variables().stream().map(knowledge::value).toList();
            return given.computeIfAbsent(new Asked(condition, known), asked -> certainty(condition, knowledge));
        }

        private static Certainty certainty(Condition condition, Condition.Knowledge knowledge) {
            if (condition.mustHold(knowledge)) {
                return Certainty.SURE;
            }
            return condition.mayHold(knowledge) ? Certainty.OPEN : Certainty.NEVER;
        }
    }

    /** In this order, the weaker of two is the lesser. */
    private enum Certainty {
        NEVER,
        OPEN,
        SURE;

        Certainty and(Certainty other) {
            return compareTo(other) < 0 ? this : other;
        }
    }

    /** The answer to an item, in a turn of a loop, when it comes; null when that is not known. */
    interface Known {
        @org.jspecify.annotations.Nullable
        Answer answer(AnswerKey key);
    }

    private final Plan plan;
    private final Known answers;
    private final Verdicts verdicts;
    private final Map<AnswerKey, Certainty> items = new HashMap<>();

    private Outlook(Plan plan, Known answers, Verdicts verdicts) {
        this.plan = plan;
        this.answers = answers;
        this.verdicts = verdicts;
    }

    /** The stops that may come, in order. */
    static List<Stop> of(Plan plan, Known answers, Verdicts verdicts) {
        return new Outlook(plan, answers, verdicts).stops();
    }

    private List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        for (PlannedPage page : plan.pages()) {
            Certainty ofPage = page.conditions().stream()
                    .map(condition -> certainty(condition, page.instance()))
                    .reduce(Certainty.SURE, Certainty::and);
            List<Foreseen> foreseen = foreseen(page, ofPage);
            if (ofPage != Certainty.NEVER && (page.page().isNotice() || !foreseen.isEmpty())) {
                boolean isSure = page.page().isNotice()
                        ? ofPage == Certainty.SURE
                        : foreseen.stream().anyMatch(Foreseen::surely);
                stops.add(new Stop(page, isSure, foreseen));
            }
        }
        return stops;
    }

    private List<Foreseen> foreseen(PlannedPage page, Certainty ofPage) {
        var certainties = new HashMap<AnswerKey, Certainty>();
        var foreseen = new ArrayList<Foreseen>();
        for (Item item : page.page().items()) {
            Certainty own = item.show() == null ? Certainty.SURE : certainty(item.show(), page.instance());
            Certainty certainty = ofPage.and(own);
            certainties.put(page.key(item), certainty);
            if (certainty != Certainty.NEVER) {
                foreseen.add(new Foreseen(item, certainty == Certainty.SURE));
            }
        }
        items.putAll(certainties);
        return foreseen;
    }

    private Certainty certainty(Condition condition, Instance instance) {
        return verdicts.of(condition, name -> value(name, instance));
    }

    /** What does not come counts as unanswered; what may or may not come is not known. */
    private Optional<Object> value(String name, Instance instance) {
        Plan.Place place = plan.place(name);
        if (place == null) {
            return Optional.of(Vocabulary.value(name, plan, instance));
        }
        var key = new AnswerKey(name, place.isRepeated() ? instance.key() : "");
        if (items.getOrDefault(key, Certainty.NEVER) == Certainty.NEVER) {
            return Optional.of(place.item().type().value(null));
        }
        Answer answer = answers.answer(key);
        return answer == null || items.get(key) != Certainty.SURE
                ? Optional.empty()
                : Optional.of(place.item().type().value(answer));
    }
}
