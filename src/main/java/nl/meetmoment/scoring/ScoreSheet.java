package nl.meetmoment.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.About;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.ItemType;
import nl.meetmoment.instrument.Outcome;
import nl.meetmoment.instrument.Score;
import nl.meetmoment.instrument.Scored;

/** All scores of one instrument, once filled in by one respondent about one person. */
public final class ScoreSheet implements Scored {

    private final Instrument instrument;
    private final Map<String, Answer> answers;
    private final Map<String, String> facts;
    private final Map<String, ItemType> types;
    private final Map<String, Outcome> scores = new LinkedHashMap<>();

    /**
     * @param answers those that count, by item; nothing that the route hides
     * @param facts by name, see {@link Scored#fact}
     */
    public ScoreSheet(Instrument instrument, Map<String, Answer> answers, Map<String, String> facts) {
        this.instrument = instrument;
        this.answers = answers;
        this.facts = facts;
        this.types = instrument.items().collect(Collectors.toMap(Item::code, Item::type));
    }

    /** By their full names, in the order of the definition. */
    public Map<String, Outcome> scores() {
        if (scores.isEmpty()) {
            instrument.scores().forEach(this::add);
        }
        return Collections.unmodifiableMap(scores);
    }

    private void add(Score score) {
        Map<String, Outcome> outcomes = score.rule().of(this);
        score.rule()
                .outcomes()
                .forEach(outcome -> scores.put(
                        score.outcome(outcome.name()), outcomes.getOrDefault(outcome.name(), Outcome.MISSING)));
    }

    @Override
    public Optional<Integer> value(String item) {
        ItemType type = types.get(item);
        return type == null ? Optional.empty() : code(item).flatMap(type::score);
    }

    @Override
    public Optional<String> code(String item) {
        return Optional.ofNullable(answers.get(item)).filter(Answer::isGiven).map(Answer::value);
    }

    @Override
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name)).filter(fact -> !fact.isEmpty());
    }

    @Override
    public Outcome score(String name) {
        return scores.getOrDefault(name, Outcome.MISSING);
    }

    @Override
    public Object variable(String item) {
        return type(item).value(answers.get(item));
    }

    @Override
    public boolean holds(Condition condition) {
        return condition.holds(this::variable);
    }

    private ItemType type(String item) {
        return Optional.ofNullable(types.get(item)).orElseThrow();
    }

    @Override
    public Outcome norm(String score, BigDecimal raw) {
        boolean isAboutPartner = instrument.about() == About.PARTNER;
        Optional<String> sex = fact(isAboutPartner ? "partner_sex" : "sex");
        Optional<Integer> age = isAboutPartner ? Optional.empty() : fact("age").map(Integer::valueOf);
        return instrument.norms().standard(score, raw, sex, age);
    }
}
