package nl.meetmoment.linkage;

import java.util.List;
import java.util.stream.Stream;

/**
 * How somebody can be reached without anybody at home learning more than they should.
 *
 * @param channels the one to try first in front
 * @param notes a line each, beside the rules of the channels
 */
public record SafeContact(List<Channel> channels, List<String> notes) {

    public SafeContact {
        channels = List.copyOf(channels);
        notes = List.copyOf(notes);
    }

    /**
     * As it comes with a call list: nothing is known of safety yet.
     *
     * @param email empty: none
     */
    public SafeContact(List<String> telephones, String email, List<String> notes) {
        this(
                Stream.concat(
                                telephones.stream().map(number -> Channel.unchecked(Channel.Kind.TELEPHONE, number)),
                                Stream.of(email)
                                        .filter(address -> !address.isEmpty())
                                        .map(address -> Channel.unchecked(Channel.Kind.EMAIL, address)))
                        .toList(),
                notes);
    }

    /** The values of the channels of a kind, in order. */
    List<String> values(Channel.Kind kind) {
        return channels.stream()
                .filter(channel -> channel.kind() == kind)
                .map(Channel::value)
                .toList();
    }

    /** Not the numbers: they never reach a log by accident. */
    @Override
    public String toString() {
        return "SafeContact[...]";
    }
}
