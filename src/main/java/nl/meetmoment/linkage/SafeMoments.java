package nl.meetmoment.linkage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.meetmoment.fieldwork.DutchTime;

/**
 * The rule of promise S3: only by a channel that is marked safe, in safe hours, checked recently; else a person decides.
 *
 * @param checkedDays how many days a check counts
 */
record SafeMoments(int checkedDays) {

    /** By the best of the channels of this kind. */
    ContactVerdict of(Collection<Channel> channels, Channel.Kind kind, Instant at) {
        return channels.stream()
                .filter(channel -> channel.kind() == kind)
                .map(channel -> of(channel, at))
                .min(Comparator.comparing(ContactVerdict::answer).thenComparing(SafeMoments::soonest))
                .orElse(ContactVerdict.never("none"));
    }

    ContactVerdict of(Channel channel, Instant at) {
        if (channel.safety() != Channel.Safety.SAFE) {
            return channel.safety() == Channel.Safety.UNSAFE
                    ? ContactVerdict.never("unsafe")
                    : ContactVerdict.personDecides("unknown");
        }
        if (!isFresh(channel, at)) {
            return ContactVerdict.personDecides("stale");
        }
        if (channel.hours().isEmpty()) {
            return channel.kind() == Channel.Kind.EMAIL ? ContactVerdict.YES : ContactVerdict.personDecides("no-hours");
        }
        return byTheClock(channel.hours(), at);
    }

    private boolean isFresh(Channel channel, Instant at) {
        LocalDate checked = channel.checkedOn();
        LocalDate today = at.atZone(DutchTime.ZONE).toLocalDate();
        return checked != null
                && !checked.isAfter(today)
                && !checked.plusDays(checkedDays).isBefore(today);
    }

    private static ContactVerdict byTheClock(List<CallHours> hours, Instant at) {
        if (hours.stream().anyMatch(one -> one.hold(at))) {
            return ContactVerdict.YES;
        }
        return hours.stream()
                .map(one -> one.next(at))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(ContactVerdict::notNow)
                .orElse(ContactVerdict.personDecides("no-hours"));
    }

    private static Instant soonest(ContactVerdict verdict) {
        Instant next = verdict.next();
        return next == null ? Instant.MAX : next;
    }
}
