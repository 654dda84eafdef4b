package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Item;
import org.junit.jupiter.api.Test;

/** A thousand respondents of every kind, who answer at random, held against the author's proof. */
class ProtocolWalksTests {

    private static final Study STUDY = DefinitionFolder.reference();
    private static final Proof PROOF = Proof.of(STUDY);
    private static final int WALKS = 1000;

    /** Answers open questions, which open others, and so on: so often at most. */
    private static final int DEPTH = 20;

    /** Page by page it takes long; what one of so many meets, all meet. */
    private static final int ONE_IN_SO_MANY = 50;

    @Test
    void leadsAThousandRespondentsToTheEndAndAsksAsMuchAsTheProofSays() {
        List<Proof.Row> rows = PROOF.rows();
        assertThat(rows.size()).isBetween(500, WALKS);
        for (int seed = 0; seed < WALKS; seed++) {
            Proof.Row row = rows.get(seed % rows.size());
            Plan plan = plan(row.respondent());
            boolean isByPage = seed % ONE_IN_SO_MANY == 0;

            Answers answers = isByPage ? byPage(plan, row, seed) : inLeaps(plan, row, seed);

            Journey journey = plan.journey(answers);
            assertThat(journey.isComplete()).isTrue();
            assertThatItIsOneWay(journey);
            assertThatItIsAsForeseen(row, plan, journey);
        }
    }

    /** From its first page to its last and back, over each page once. */
    private static void assertThatItIsOneWay(Journey journey) {
        var forward = new ArrayList<RoutePage>();
        for (Optional<RoutePage> page = journey.next(0);
                page.isPresent();
                page = journey.next(page.get().number())) {
            forward.add(page.get());
        }
        assertThat(forward).isEqualTo(journey.pages());
        int last = forward.get(forward.size() - 1).number();
        assertThat(journey.canVisit(last)).isTrue();
        assertThat(journey.next(last)).isEmpty();
        assertThat(journey.progress(last).percent()).isBetween(90, 100);
    }

    private static void assertThatItIsAsForeseen(Proof.Row row, Plan plan, Journey journey) {
        Load least = row.least();
        Load most = row.most();
        int items =
                journey.pages().stream().mapToInt(page -> page.items().size()).sum();
        assertThat(items).as(row.toString()).isBetween(least.items(), most.items());
        assertThat(journey.pages().size()).as(row.toString()).isBetween(least.pages(), most.pages());

        List<Outlook.Stop> stops = Outlook.of(plan, journey.counted()::of, new Outlook.Verdicts());
        assertThat(stops).allSatisfy(stop -> assertThat(stop.surely()).isTrue());
        assertThat(stops.stream().map(stop -> List.of(stop.page().number(), codes(stop))))
                .isEqualTo(journey.pages().stream()
                        .map(page -> List.of(
                                page.number(),
                                page.items().stream().map(Item::code).toList()))
                        .toList());
    }

    private static List<String> codes(Outlook.Stop stop) {
        return stop.items().stream().map(foreseen -> foreseen.item().code()).toList();
    }

    private static Answers byPage(Plan plan, Proof.Row row, long seed) {
        var respondent = new Answering(row, seed);
        Answers answers = Answers.NONE;
        Journey journey = plan.journey(answers);
        for (Optional<RoutePage> page = journey.next(0); page.isPresent(); ) {
            int number = page.get().number();
            assertThat(journey.canVisit(number)).isTrue();
            assertThat(number).isLessThanOrEqualTo(plan.pages().size());
            answers = answers.with(respondent.answers(page.get(), Answers.NONE));
            journey = plan.journey(answers);
            page = journey.next(number);
        }
        return answers;
    }

    /** Everything that is shown and open, until nothing is. */
    private static Answers inLeaps(Plan plan, Proof.Row row, long seed) {
        var respondent = new Answering(row, seed);
        Answers answers = Answers.NONE;
        for (int leaps = 0; leaps < DEPTH; leaps++) {
            Journey journey = plan.journey(answers);
            if (journey.isComplete()) {
                return answers;
            }
            var given = new HashMap<AnswerKey, Answer>();
            for (RoutePage page : journey.pages()) {
                given.putAll(respondent.answers(page, answers));
            }
            answers = answers.with(given);
        }
        throw new AssertionError("no end for " + row);
    }

    private static Plan plan(Respondent respondent) {
        return Plan.of(STUDY, respondent.informant(), respondent.facts(STUDY));
    }

    /** Answers at random, but for what makes the kind of respondent. */
    private static final class Answering {

        private final Outlook.Known known;
        private final Walks walks;

        Answering(Proof.Row row, long seed) {
            this.known = row.respondent().answers(STUDY);
            this.walks = new Walks(STUDY, seed);
        }

        Map<AnswerKey, Answer> answers(RoutePage page, Answers before) {
            var given = new HashMap<AnswerKey, Answer>();
            page.items().stream()
                    .filter(item -> !before.has(page.key(item)))
                    .forEach(item -> given.put(
                            page.key(item),
                            Objects.requireNonNullElseGet(known.answer(page.key(item)), () -> walks.answer(item))));
            return given;
        }
    }
}
