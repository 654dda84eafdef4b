package nl.meetmoment.study;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.AnswerOption;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.NumberType;

/** Respondents who answer at random, always the same ones for a seed. */
final class Walks {

    private static final List<String> SEXES = List.of("girl", "boy", "other");
    private static final List<String> MEASURES = List.of("none", "preventive", "ots", "uhp");

    private final Study study;
    private final Random random;

    Walks(Study study, long seed) {
        this.study = study;
        this.random = new Random(seed);
    }

    Plan plan() {
        String questionnaire = pick(study.questionnaires()).id();
        return Plan.of(study, questionnaire, questionnaire.equals("child") ? child() : parent());
    }

    private Facts parent() {
        List<TargetChild> children = IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(i ->
                        new TargetChild("AB".substring(i, i + 1), 3 + random.nextInt(15), pick(SEXES), pick(MEASURES)))
                .toList();
        return new Facts(
                pick(study.waves()).code(),
                18 + random.nextInt(50),
                pick(study.regions()).code(),
                pick(MEASURES),
                children,
                "");
    }

    private Facts child() {
        int age = 8 + random.nextInt(11);
        var self = new TargetChild("A", age, pick(SEXES), pick(MEASURES));
        return new Facts(
                pick(study.waves()).code(), age, pick(study.regions()).code(), self.measure(), List.of(self), "A");
    }

    /** Answers of a respondent who walks a plan from the first page on and stops anywhere, or at the end. */
    Answers walked(Plan plan, double stopping) {
        Answers answers = Answers.NONE;
        while (random.nextDouble() >= stopping) {
            Journey journey = plan.journey(answers);
            if (journey.isComplete()) {
                return answers;
            }
            RoutePage page = journey.frontier().orElseThrow();
            var given = new HashMap<AnswerKey, Answer>();
            page.items().forEach(item -> given.put(page.key(item), answer(item)));
            answers = answers.with(given);
        }
        return answers;
    }

    /** Answers to anything, reachable or not. */
    Answers scattered(Plan plan) {
        var answers = new HashMap<AnswerKey, Answer>();
        for (PlannedPage page : plan.pages()) {
            page.page().items().stream()
                    .filter(item -> random.nextBoolean())
                    .forEach(item -> answers.put(page.key(item), answer(item)));
        }
        return new Answers(answers);
    }

    Answer answer(Item item) {
        return switch (random.nextInt(12)) {
            case 0 -> Answer.REFUSED;
            case 1 -> Answer.SKIPPED;
            default -> Answer.given(value(item));
        };
    }

    private String value(Item item) {
        if (item.type() instanceof NumberType number) {
            return String.valueOf(number.min() + random.nextInt(Math.min(20, number.max() - number.min() + 1)));
        }
        List<String> codes =
                item.type().options().stream().map(AnswerOption::code).toList();
        return codes.isEmpty() ? "tekst" : pick(codes);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
