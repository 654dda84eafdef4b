package nl.meetmoment.linkage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.ContactScope;
import nl.meetmoment.fieldwork.ContactScope.OwnVisit;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.linkage.OverviewPdf.Part;
import nl.meetmoment.linkage.OverviewPdf.Section;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** An assistant's own appointments of the next days, with names and addresses, as a file that opens with a password only. */
@Service
class VisitOverviews {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final ContactScope scope;
    private final ContactCards cards;
    private final OverviewCopies copies;
    private final AuditTrail trail;
    private final MessageSource messages;
    private final Clock clock;

    VisitOverviews(
            ContactScope scope,
            ContactCards cards,
            OverviewCopies copies,
            AuditTrail trail,
            MessageSource messages,
            Clock clock) {
        this.scope = scope;
        this.cards = cards;
        this.copies = copies;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    /** A file and the password with which it opens; the two never travel together. */
    record Made(UUID copy, byte[] file, String password) {

        @Override
        public String toString() {
            return "Made[" + copy + "]";
        }
    }

    /**
     * The trail has the overview and each visit's cards before there is a file.
     *
     * @return empty when there is no visit in the next days
     */
    Optional<Made> make(StaffMember who, Locale locale) {
        who.demand(Permission.SEE_OWN_VISITS);
        Instant now = clock.instant();
        List<OwnVisit> visits = scope.upcoming(who, AHEAD);
        if (visits.isEmpty()) {
            return Optional.empty();
        }
        UUID copy = UUID.randomUUID();
        trail.append(who.id().toString(), "visit-overview.made", copy.toString());
        List<Section> sections =
                visits.stream().map(visit -> section(visit, who, locale)).toList();
        String password = OverviewPassword.random();
        byte[] file = OverviewPdf.of(
                text("linkage.overview.file.title", locale),
                text("linkage.overview.file.note", locale),
                sections,
                password,
                OverviewPassword.random());
        Instant end = visits.get(visits.size() - 1).end();
        copies.add(new OverviewCopy(copy, who.id(), now, end, visits.size()));
        return Optional.of(new Made(copy, file, password));
    }

    List<OverviewCopy> toDelete(StaffMember who) {
        who.demand(Permission.SEE_OWN_VISITS);
        return copies.toDeleteOf(who.id());
    }

    List<OverviewCopy> allToDelete(StaffMember who) {
        who.demand(Permission.SEE_ALL_VISITS);
        return copies.toDelete();
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when it is not the own or was said before */
    void confirmDeleted(UUID copy, StaffMember who) {
        who.demand(Permission.SEE_OWN_VISITS);
        if (!copies.delete(copy, who.id(), clock.instant())) {
            throw Problem.NOT_FOUND.exception();
        }
        trail.append(who.id().toString(), "visit-overview.deleted", copy.toString());
    }

    private Section section(OwnVisit visit, StaffMember who, Locale locale) {
        List<Part> people = cards.ofVisit(visit.id(), who).stream()
                .map(card -> part(card, locale))
                .toList();
        return new Section(head(visit, locale), people);
    }

    private Part part(ContactCard card, Locale locale) {
        Stream<String> notes = card.notes().isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of(text("linkage.overview.file.safe", locale)), card.notes().stream());
        return new Part(
                card.letter().isEmpty()
                        ? card.title()
                        : card.title() + " ("
                                + messages.getMessage("visit.letter", new Object[] {card.letter()}, locale) + ")",
                Stream.of(card.lines().stream(), card.channels().stream().flatMap(VisitOverviews::channel), notes)
                        .flatMap(lines -> lines)
                        .toList());
    }

    /** Without what is so at this moment: the file is read later. */
    private static Stream<String> channel(ContactCard.Line line) {
        return Stream.concat(Stream.of(line.value()), line.rules().stream().map(rule -> "  " + rule));
    }

    private String head(OwnVisit visit, Locale locale) {
        String day = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale).format(local(visit.start()));
        String end = DateTimeFormatter.ofPattern("HH:mm", locale).format(local(visit.end()));
        return day + "–" + end + ", " + text("planning.kind." + visit.kind(), locale);
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(DutchTime.ZONE);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
