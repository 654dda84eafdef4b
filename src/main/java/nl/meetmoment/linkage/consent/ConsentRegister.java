package nl.meetmoment.linkage.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.fieldwork.ParticipationConsented;
import nl.meetmoment.linkage.EndedParticipation;
import nl.meetmoment.linkage.FamilyConsent;
import nl.meetmoment.linkage.Person;
import nl.meetmoment.linkage.Withdrawals;
import nl.meetmoment.linkage.consent.ConsentRecord.Manner;
import nl.meetmoment.linkage.consent.ConsentSubject.Kind;
import nl.meetmoment.linkage.consent.TelephoneConsents.TelephoneConsent;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.Wave;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps who consented to what, and lets go of whoever withdraws. Who may ask for it is asked before. */
@Service
class ConsentRegister {

    private final Consents consents;

    private final TelephoneConsents telephone;

    private final ConsentForms forms;

    private final Withdrawals withdrawals;

    private final EndedParticipation ended;

    private final FamilyConsent families;

    private final StudyCatalogue studies;

    private final AuditTrail trail;

    private final ApplicationEventPublisher events;

    private final TransactionTemplate transaction;

    private final Clock clock;

    ConsentRegister(
            Consents consents,
            TelephoneConsents telephone,
            ConsentForms forms,
            Withdrawals withdrawals,
            EndedParticipation ended,
            FamilyConsent families,
            StudyCatalogue studies,
            AuditTrail trail,
            ApplicationEventPublisher events,
            @Qualifier("linkage") TransactionTemplate transaction,
            Clock clock) {
        this.consents = consents;
        this.telephone = telephone;
        this.forms = forms;
        this.withdrawals = withdrawals;
        this.ended = ended;
        this.families = families;
        this.studies = studies;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * One family.
     *
     * @param standings of each member whom linkage knows, by participant and purpose
     * @param records in the order in which they were kept
     * @param telephone who consented to contact and the visit when they were recruited
     * @param stopped who withdrew from everything
     */
    record State(
            String caseNumber,
            List<FamilyMember> members,
            Map<UUID, Map<String, Standing>> standings,
            List<ConsentRecord> records,
            Map<UUID, TelephoneConsent> telephone,
            Set<UUID> stopped) {

        FamilyMember member(int number) {
            return members.stream()
                    .filter(one -> one.number() == number)
                    .filter(one -> standings.containsKey(one.id()))
                    .findFirst()
                    .orElseThrow(Problem.NOT_FOUND::exception);
        }

        boolean isAsked(FamilyMember member, String purpose) {
            return standings.getOrDefault(member.id(), Map.of()).containsKey(purpose);
        }

        /** Whether everybody said yes who has to; who stopped takes part in nothing. */
        boolean isComplete(FamilyMember member, String purpose) {
            return isAsked(member, purpose) && standing(member, purpose).isComplete() && !stopped.contains(member.id());
        }

        /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when this person is not asked for it */
        Standing standing(FamilyMember member, String purpose) {
            Standing standing = standings.getOrDefault(member.id(), Map.of()).get(purpose);
            if (standing == null) {
                throw Problem.NOT_FOUND.exception();
            }
            return standing;
        }
    }

    /**
     * What somebody says.
     *
     * @param by who says it, by number within the family; null is the guardian outside it
     * @param purpose of the form
     * @param expiresOn last day, or null
     */
    record Statement(
            FamilyMember about,
            @Nullable FamilyMember by,
            String purpose,
            Kind kind,
            Manner manner,
            @Nullable LocalDate expiresOn,
            String typedName,
            String signature,
            String reference,
            String reason) {

        @Override
        public String toString() {
            return "Statement[...]";
        }
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when there is no such family */
    State of(String caseNumber) {
        return of(caseNumber, List.of());
    }

    /** @param added what is about to be kept */
    private State of(String caseNumber, List<ConsentRecord> added) {
        FamilyConsent.Known known = families.of(caseNumber);
        List<UUID> ids = known.persons().stream().map(Person::participant).toList();
        List<ConsentRecord> records =
                Stream.concat(consents.of(ids).stream(), added.stream()).toList();
        var subjects = new Subjects(known.members(), known.persons(), today());
        return new State(
                caseNumber,
                known.members(),
                known.members().stream()
                        .filter(member -> ids.contains(member.id()))
                        .collect(Collectors.toMap(FamilyMember::id, member -> standings(member, subjects, records))),
                records,
                telephone.of(ids),
                ids.stream().filter(withdrawals::hasStopped).collect(Collectors.toSet()));
    }

    private Map<String, Standing> standings(FamilyMember member, Subjects subjects, List<ConsentRecord> records) {
        return forms.current().stream()
                .filter(form -> form.isFor(member))
                .collect(Collectors.toMap(
                        ConsentForm::purpose, form -> standing(member, form.purpose(), subjects, records)));
    }

    private static Standing standing(
            FamilyMember member, String purpose, Subjects subjects, List<ConsentRecord> records) {
        return ConsentMatrix.of(
                subjects.of(member),
                records.stream()
                        .filter(record -> record.participant().equals(member.id()))
                        .filter(record -> record.purpose().equals(purpose))
                        .map(record -> subjects.said(record, member))
                        .toList());
    }

    /**
     * Keeps consent of one person to one purpose, or a coordinator's exception.
     *
     * @throws ConsentRefused when this person has no say in it, or whom it is about has withdrawn from everything
     */
    void keep(State family, Statement statement, UUID who) {
        keep(family, List.of(statement), who);
    }

    /** Several at once: all of them or none. */
    void keep(State family, List<Statement> statements, UUID who) {
        statements.forEach(statement -> demandSay(family, statement));
        List<ConsentRecord> records =
                statements.stream().map(statement -> record(statement, who)).toList();
        State kept = of(family.caseNumber(), records);
        List<Statement> held = statements.stream()
                .filter(one -> kept.standing(one.about(), one.purpose()).outcome() != Standing.Outcome.WITHDRAWN)
                .toList();
        transaction.executeWithoutResult(status -> {
            statements.forEach(statement -> write(family, statement, who));
            records.forEach(consents::add);
            held.forEach(one -> withdrawals.remove(one.about().id(), one.purpose()));
        });
        held.forEach(one -> waves(Set.of(one.purpose()))
                .forEach(wave -> events.publishEvent(
                        new ParticipationConsented(one.about().id(), wave, who))));
    }

    /** Exceptions are about adults; consent is given by those whom the matrix names. */
    private static void demandSay(State family, Statement statement) {
        if (family.stopped().contains(statement.about().id())) {
            throw new ConsentRefused("stopped", "Who withdrew from everything consents to nothing here.");
        }
        FamilyMember by = statement.by();
        UUID id = by == null ? null : by.id();
        boolean isAsked = family.standing(statement.about(), statement.purpose()).signatures().stream()
                .anyMatch(signature -> Objects.equals(signature.by(), id));
        boolean isAdult = by != null && !by.isChild() && statement.about().isChild();
        if (statement.kind() == Kind.EXCUSED ? !isAdult : !isAsked) {
            throw new ConsentRefused("no-say", "This person is not asked for consent.");
        }
    }

    /**
     * Withdraws somebody from one purpose, or from all, which stops every contact at once; the others are told in the end,
     * and told again when it is asked for again.
     *
     * @param purposes one, or those of all forms
     * @param isObjection whether somebody objects: nothing of it comes back
     */
    void withdraw(
            State family,
            FamilyMember about,
            Set<String> purposes,
            boolean isAll,
            boolean isObjection,
            String reason,
            StaffMember who) {
        Kind kind = isObjection ? Kind.OBJECTED : Kind.WITHDRAWN;
        Withdrawals.Cause cause = isObjection ? Withdrawals.Cause.OBJECTS : Withdrawals.Cause.WITHDREW;
        transaction.executeWithoutResult(status -> {
            trail.append(who.id().toString(), "consent." + kind.code(), family.caseNumber() + "/" + about.number());
            purposes.forEach(purpose -> {
                var statement = new Statement(about, about, purpose, kind, Manner.TELEPHONE, null, "", "", "", reason);
                consents.add(record(statement, who.id()));
                withdrawals.add(about.id(), purpose, clock.instant(), cause, who.id());
            });
            if (isAll) {
                withdrawals.add(about.id(), Withdrawals.ALL, clock.instant(), cause, who.id());
            }
        });
        ended.tell(about.id());
    }

    /** Everything that this person is asked for. */
    Set<String> purposes(FamilyMember member) {
        return forms.current().stream()
                .filter(form -> form.isFor(member))
                .map(ConsentForm::purpose)
                .collect(Collectors.toSet());
    }

    private Set<String> waves(Set<String> purposes) {
        return studies.current().waves().stream()
                .map(Wave::code)
                .filter(wave -> purposes.contains(purpose(wave)))
                .collect(Collectors.toSet());
    }

    /** The purpose of taking part in a wave. */
    static String purpose(String wave) {
        return wave.toLowerCase(Locale.ROOT);
    }

    /** Consent as it is written down when a form was signed on paper before a member of staff. */
    static Statement onPaper(FamilyMember about, @Nullable FamilyMember by, String purpose) {
        return new Statement(about, by, purpose, Kind.GIVEN, Manner.PAPER, null, "", "", "", "");
    }

    private void write(State family, Statement statement, UUID who) {
        trail.append(
                who.toString(),
                "consent." + statement.kind().code(),
                family.caseNumber() + "/" + statement.about().number() + "/" + statement.purpose());
    }

    private ConsentRecord record(Statement statement, UUID who) {
        ConsentForm form = forms.current(statement.purpose());
        FamilyMember by = statement.by();
        return new ConsentRecord(
                UUID.randomUUID(),
                statement.about().id(),
                by == null ? null : by.id(),
                form.purpose(),
                form.version(),
                form.sha256(),
                statement.kind(),
                statement.manner(),
                clock.instant(),
                who,
                statement.expiresOn(),
                statement.typedName(),
                statement.signature(),
                statement.reference(),
                statement.reason());
    }

    private LocalDate today() {
        return Subjects.day(clock.instant());
    }
}
