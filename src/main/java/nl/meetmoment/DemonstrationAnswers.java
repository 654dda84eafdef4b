package nl.meetmoment;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import nl.meetmoment.instrument.AnswerOption;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.NumberType;

/** What invented respondents answer: anything that an item takes, now and then nothing, never a text. */
final class DemonstrationAnswers implements Function<Item, List<String>> {

    /** Without which the questions about a child would stay away. */
    private static final String CHILD_CONFIRMED = "child_confirmed";

    /** Every demonstration is answered alike. */
    private static final int SEED = 47;

    private static final int ONE_IN_SO_MANY_SKIPS = 25;

    private static final int LARGEST_NUMBER = 20;

    private final Random random = new Random(SEED);

    @Override
    public List<String> apply(Item item) {
        if (item.code().equals(CHILD_CONFIRMED)) {
            return List.of("yes");
        }
        if (random.nextInt(ONE_IN_SO_MANY_SKIPS) == 0) {
            return List.of();
        }
        return item.type() instanceof NumberType number ? List.of(number(number)) : option(item);
    }

    private String number(NumberType type) {
        int most = Math.min(type.max(), Math.max(type.min(), LARGEST_NUMBER));
        return String.valueOf(type.min() + random.nextInt(most - type.min() + 1));
    }

    private List<String> option(Item item) {
        List<AnswerOption> options = item.type().options();
        return options.isEmpty()
                ? List.of()
                : List.of(options.get(random.nextInt(options.size())).code());
    }
}
