package nl.meetmoment.response;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.scrub.Scrubber;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Reading;
import nl.meetmoment.instrument.Reading.Foreign;
import nl.meetmoment.instrument.Reading.Misunderstood;
import nl.meetmoment.instrument.Reading.Understood;
import nl.meetmoment.instrument.TextType;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.RoutePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what was sent against the page, in the version of the study that the response was given. */
@Component
class PageReader {

    private final Scrubber scrubber;

    PageReader(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    /** All items of the page: a form sends nothing for what is open. */
    PageReading wholePage(Response response, RoutePage page, Save save) {
        return read(response, page, save, item -> true);
    }

    /** Only the items that were sent. */
    PageReading partOfPage(Response response, RoutePage page, Save save) {
        Set<String> codes = save.sent().codes();
        return read(response, page, save, item -> codes.contains(item.code()));
    }

    private PageReading read(Response response, RoutePage page, Save save, Predicate<Item> isMeant) {
        demandItemsOf(page, save);
        var reading = new PageReading(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashMap<>());
        for (Item item : page.items().stream().filter(isMeant).toList()) {
            add(item, response, page.key(item), save, reading);
        }
        return reading;
    }

    private static void demandItemsOf(RoutePage page, Save save) {
        List<String> codes = page.items().stream().map(Item::code).toList();
        if (!codes.containsAll(save.sent().codes())) {
            throw Problem.ITEM_NOT_ON_PAGE.exception();
        }
    }

    private void add(Item item, Response response, AnswerKey key, Save save, PageReading reading) {
        SentAnswers sent = save.sent();
        Reading read = item.type().read(sent.of(item.code()), sent.isRefused(item.code()));
        if (read instanceof Foreign) {
            throw Problem.INVALID_ANSWER.exception();
        }
        if (read instanceof Misunderstood misunderstood) {
            reading.misunderstood().put(item.code(), misunderstood);
        } else if (read instanceof Understood understood) {
            reading.answers().put(key, scrubbed(item, understood.answer(), response.words()));
        } else if (!response.isUnseen(key)) {
            addOpen(item, response.answers().of(key), key, save, reading);
        }
    }

    /** An answer that was there and was emptied is taken back: what is kept then says that the item was skipped. */
    private static void addOpen(Item item, @Nullable Answer before, AnswerKey key, Save save, PageReading reading) {
        boolean isSkippedAlready = before != null && before.state() == Answer.State.SKIPPED;
        if (isSkippedAlready) {
            return;
        }
        if (before != null || save.skipsGaps()) {
            reading.answers().put(key, Answer.SKIPPED);
        }
        if (!save.skipsGaps()) {
            reading.gaps().add(item.code());
        }
    }

    private Answer scrubbed(Item item, Answer answer, ScrubbingWords words) {
        boolean isFreeText = item.type() instanceof TextType && answer.isGiven();
        return isFreeText ? Answer.given(scrubber.scrub(answer.value(), words.salt(), words.hashes())) : answer;
    }
}
