package nl.meetmoment.linkage;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.fieldwork.ChangeRefused;
import nl.meetmoment.fieldwork.FamilyChange.Reason;
import nl.meetmoment.fieldwork.FamilyMembers;
import nl.meetmoment.fieldwork.ParticipantResumed;
import nl.meetmoment.fieldwork.ParticipantStopped;
import nl.meetmoment.fieldwork.ParticipationConsented;
import nl.meetmoment.fieldwork.ParticipationEnded;
import nl.meetmoment.linkage.Withdrawals.Cause;
import nl.meetmoment.linkage.Withdrawals.Lifted;
import nl.meetmoment.linkage.Withdrawals.Untold;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.Wave;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps both stores of one mind about who takes part: fieldwork is told of every withdrawal until it has heard, and what a
 * coordinator writes down on the family's page holds here too.
 */
@Service
public class EndedParticipation {

    private static final Logger LOG = LoggerFactory.getLogger(EndedParticipation.class);

    private final Withdrawals withdrawals;
    private final FamilyMembers members;
    private final StudyCatalogue studies;
    private final ApplicationEventPublisher events;
    private final JdbcClient linkage;
    private final Clock clock;

    EndedParticipation(
            Withdrawals withdrawals,
            FamilyMembers members,
            StudyCatalogue studies,
            ApplicationEventPublisher events,
            @Qualifier("linkage") JdbcClient linkage,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.members = members;
        this.studies = studies;
        this.events = events;
        this.linkage = linkage;
        this.clock = clock;
    }

    /** Tells fieldwork what was kept of a person; what it throws comes out, and it is told again within a minute. */
    public void tell(UUID participant) {
        List<Untold> kept = withdrawals.untold().stream()
                .filter(one -> one.participant().equals(participant))
                .toList();
        if (!kept.isEmpty()) {
            tell(participant, kept);
        }
    }

    /** What stopped between the stores, at the start and later. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tellAgain() {
        RowScope.bySite(() -> {
            withdrawals.untold().stream().map(Untold::participant).distinct().forEach(one -> tryTo(() -> tell(one)));
            tryTo(this::takeBack);
            tryTo(this::tellConsent);
        });
    }

    /** Whom fieldwork took back after it had heard that they stopped. */
    private void takeBack() {
        members.takers(withdrawals.toldOfStopping()).stream()
                .map(taker -> taker.member().id())
                .forEach(withdrawals::resume);
    }

    /** Consent given again of which fieldwork still has the withdrawal. */
    private void tellConsent() {
        List<Lifted> lifted = withdrawals.lifted();
        Map<UUID, Set<String>> left =
                members.withdrawnWaves(lifted.stream().map(Lifted::participant).toList());
        lifted.forEach(one -> left.getOrDefault(one.participant(), Set.of()).stream()
                .filter(wave -> isOf(one.purpose(), wave) && !withdrawals.isFrom(one.participant(), one.purpose()))
                .forEach(wave -> tryTo(
                        () -> events.publishEvent(new ParticipationConsented(one.participant(), wave, one.by())))));
    }

    private static void tryTo(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException later) {
            LOG.warn(
                    "Fieldwork and linkage agree later on who takes part: {}",
                    later.getClass().getSimpleName());
        }
    }

    @EventListener
    void on(ParticipantStopped stopped) {
        String purpose = stopped.mayBeContacted() ? Withdrawals.PART : Withdrawals.ALL;
        withdrawals.add(stopped.participant(), purpose, clock.instant(), Cause.STOPPED, stopped.by());
    }

    /** An objection ends taking part for good (promise S7). */
    @EventListener
    void on(ParticipantResumed resumed) {
        if (hasObjected(resumed.participant())) {
            throw new ChangeRefused("objected");
        }
    }

    /** Only once fieldwork keeps it; what goes wrong here is put right within a minute. */
    @TransactionalEventListener
    void keep(ParticipantResumed resumed) {
        tryTo(() -> withdrawals.resume(resumed.participant()));
    }

    private boolean hasObjected(UUID participant) {
        return linkage.sql(
                        "select exists (select 1 from linkage.consent where participant_id = ? and kind = 'objected')")
                .param(participant)
                .query(Boolean.class)
                .single();
    }

    private void tell(UUID participant, List<Untold> kept) {
        Untold first = kept.get(0);
        boolean isAll = kept.stream().anyMatch(one -> isEverything(one.purpose()));
        boolean mayBeContacted = !withdrawals.isFromAll(participant);
        events.publishEvent(
                new ParticipationEnded(participant, waves(kept), isAll, mayBeContacted, why(kept), first.by()));
        withdrawals.told(kept, clock.instant());
    }

    private static boolean isEverything(String purpose) {
        return purpose.equals(Withdrawals.ALL) || purpose.equals(Withdrawals.PART);
    }

    private Set<String> waves(Collection<Untold> kept) {
        return studies.current().waves().stream()
                .map(Wave::code)
                .filter(wave -> kept.stream().anyMatch(one -> isOf(one.purpose(), wave)))
                .collect(Collectors.toSet());
    }

    private static boolean isOf(String purpose, String wave) {
        return purpose.equals(wave.toLowerCase(Locale.ROOT));
    }

    private static Reason why(Collection<Untold> kept) {
        Set<Cause> causes = kept.stream().map(Untold::cause).collect(Collectors.toSet());
        if (causes.contains(Cause.OBJECTS)) {
            return Reason.OBJECTS;
        }
        return causes.contains(Cause.WITHDREW) ? Reason.WITHDREW_CONSENT : Reason.NO_REASON;
    }
}
