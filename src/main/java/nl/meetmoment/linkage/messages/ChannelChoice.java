package nl.meetmoment.linkage.messages;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.meetmoment.linkage.Channel;
import nl.meetmoment.linkage.ContactVerdict;
import nl.meetmoment.linkage.ContactVerdict.Answer;
import nl.meetmoment.linkage.Recipients;
import nl.meetmoment.linkage.Recipients.Way;
import org.jspecify.annotations.Nullable;

/**
 * By which way somebody gets a message (promise S3): the first that may be used now, else the one that may be used soonest.
 * E-mail, and text messages to a mobile number with which a message may be left.
 *
 * @param way null when a person has to see to it
 * @param at from when it may be used; null with no way
 * @param reason why there is no way
 */
record ChannelChoice(@Nullable Way way, @Nullable Instant at, String reason) {

    static ChannelChoice of(List<Way> ways, boolean hasTexts, Instant now) {
        List<Way> usable =
                ways.stream().filter(way -> isUsable(way.channel(), hasTexts)).toList();
        Optional<Way> best = usable.stream()
                .min(Comparator.comparing((Way way) -> way.verdict().answer()).thenComparing(way -> moment(way, now)));
        return best.map(way -> of(way, now)).orElse(new ChannelChoice(null, null, "none"));
    }

    private static ChannelChoice of(Way way, Instant now) {
        Answer answer = way.verdict().answer();
        return answer == Answer.YES || answer == Answer.NOT_NOW
                ? new ChannelChoice(way, moment(way, now), "")
                : new ChannelChoice(null, null, way.verdict().reason());
    }

    private static Instant moment(Way way, Instant now) {
        ContactVerdict verdict = way.verdict();
        return verdict.answer() == Answer.NOT_NOW ? requireNonNull(verdict.next()) : now;
    }

    private static boolean isUsable(Channel channel, boolean hasTexts) {
        return channel.kind() == Channel.Kind.EMAIL
                || (hasTexts
                        && channel.mayLeaveMessage()
                        && Recipients.mobile(channel.value()).isPresent());
    }
}
