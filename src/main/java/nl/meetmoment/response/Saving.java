package nl.meetmoment.response;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meetmoment.common.Problem;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.response.SaveStatement.Outcome;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.RoutePage;
import org.springframework.stereotype.Service;

/** Keeps answers: each save once, whatever is sent again, and none in the place of what another page has answered. */
@Service
class Saving {

    private final SaveStatement statement;
    private final SaveDigests digests;
    private final SetAside setAside;
    private final Responses responses;
    private final Announcements announcements;
    private final Clock clock;

    Saving(
            SaveStatement statement,
            SaveDigests digests,
            SetAside setAside,
            Responses responses,
            Announcements announcements,
            Clock clock) {
        this.statement = statement;
        this.digests = digests;
        this.setAside = setAside;
        this.responses = responses;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Whether this very save was stored before; nothing changes then. */
    boolean isStored(Response response, Save save) {
        byte[] stored = response.meeting().digest();
        return stored != null && MessageDigest.isEqual(stored, digests.of(save));
    }

    /** @throws nl.meetmoment.common.ProblemException when the id was used for another content, which is put aside */
    void demandOwnId(Response response, Save save) {
        byte[] stored = response.meeting().digest();
        if (stored != null && !isStored(response, save)) {
            setAside.keep(response, save, digests.of(save));
            throw Problem.SAVE_ID_REUSED.exception();
        }
    }

    /** Returns after the commit. @param answers of this page, scrubbed */
    Receipt save(Response response, RoutePage page, Save save, Map<AnswerKey, Answer> answers) {
        if (answers.isEmpty()) {
            return new Receipt(save.id(), Set.of(), response.lastSequence());
        }
        if (isStored(response, save)) {
            return receipt(response, save, answers, response.lastSequence());
        }
        Instant now = clock.instant();
        Outcome outcome =
                statement.save(response.current(), page, save, digests.of(save), answers, now.atOffset(ZoneOffset.UTC));
        if (!outcome.isLive()) {
            throw Problem.SESSION_ENDED.exception();
        }
        if (!outcome.isNew()) {
            return savedMeanwhile(response, save, answers);
        }
        if (!response.isStarted()) {
            announcements.announce(response.current());
        }
        return outcome.written() == answers.size()
                ? new Receipt(save.id(), Set.of(), outcome.lastSequence())
                : receipt(response, save, answers, outcome.lastSequence());
    }

    /** Another request with the same id was quicker by a moment. */
    private Receipt savedMeanwhile(Response response, Save save, Map<AnswerKey, Answer> answers) {
        Optional<Response> now = responses.read(response.current(), save);
        Response stored = now.orElseThrow(Problem.SESSION_ENDED::exception);
        demandOwnId(stored, save);
        return receipt(stored, save, answers, stored.lastSequence());
    }

    private Receipt receipt(Response response, Save save, Map<AnswerKey, Answer> answers, long lastSequence) {
        return new Receipt(save.id(), statement.superseded(response.current(), save, answers), lastSequence);
    }
}
