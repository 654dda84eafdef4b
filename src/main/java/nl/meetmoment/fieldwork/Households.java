package nl.meetmoment.fieldwork;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who of a family lives together, as linkage says; where it says nothing nobody does. */
@Component
public class Households {

    private static final Logger LOG = LoggerFactory.getLogger(Households.class);

    private final ApplicationEventPublisher events;

    Households(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param homes sets of participants who have one home; somebody with two homes is in two */
    public record Homes(List<Set<UUID>> homes) {

        public Homes {
            homes = List.copyOf(homes);
        }

        /** Whether all of these are known to have one home; one person alone has. */
        public boolean areTogether(Collection<UUID> participants) {
            return participants.size() < 2 || homes.stream().anyMatch(home -> home.containsAll(participants));
        }

        /** Whether anything is known of where the participant lives, with others or alone. */
        public boolean isKnown(UUID participant) {
            return homes.stream().anyMatch(home -> home.contains(participant));
        }
    }

    /** When linkage cannot be asked nobody is known to live with anybody. */
    public Homes of(String caseNumber) {
        try {
            return by(events::publishEvent, caseNumber);
        } catch (RuntimeException failure) {
            LOG.warn("Households could not be looked up: {}", failure.getClass().getName());
            return new Homes(List.of());
        }
    }

    /** As whoever hears the question answers it. */
    public static Homes by(Consumer<HomesAsked> answer, String caseNumber) {
        var asked = new HomesAsked(caseNumber);
        answer.accept(asked);
        return new Homes(asked.homes());
    }
}
