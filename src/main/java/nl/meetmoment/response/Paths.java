package nl.meetmoment.response;

import java.util.Optional;
import nl.meetmoment.study.Journey;
import nl.meetmoment.study.RoutePage;

/** Where a respondent goes. */
final class Paths {

    static final String START = "/v";
    static final String BEGIN = "/v/begin";
    static final String PAUSE = "/v/pause";
    static final String FINISH = "/v/finish";
    static final String DONE = "/v/done";
    static final String HELP = "/v/help";

    private Paths() {}

    static String of(RoutePage page) {
        return of(page.number());
    }

    static String of(int number) {
        return "/v/p/" + number;
    }

    /** The first open page, or the notices right before it; when nothing is open, the end. */
    static String whereToGoOn(Journey journey) {
        return journey.frontier().map(open -> of(withNotices(open, journey))).orElse(FINISH);
    }

    static String after(int number, Journey journey) {
        return journey.next(number).map(Paths::of).orElse(FINISH);
    }

    private static RoutePage withNotices(RoutePage page, Journey journey) {
        RoutePage first = page;
        Optional<RoutePage> previous = journey.previous(page.number());
        while (previous.isPresent() && previous.get().items().isEmpty()) {
            first = previous.get();
            previous = journey.previous(first.number());
        }
        return first;
    }
}
