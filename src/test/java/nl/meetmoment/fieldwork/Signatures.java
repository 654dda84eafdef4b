package nl.meetmoment.fieldwork;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** Stands for linkage's register, which has no persons for the families of these tests: who has consent. */
final class Signatures implements ApplicationListener<PayloadApplicationEvent<?>> {

    private static final Signatures ALL = new Signatures();

    private final Set<UUID> given = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean isAway = new AtomicBoolean();

    private Signatures() {}

    static void of(Set<UUID> participants, ApplicationContext site) {
        ALL.given.addAll(participants);
        site.getBean(ApplicationEventMulticaster.class).addApplicationListener(ALL);
    }

    static void withdrawn(UUID participant) {
        ALL.given.remove(participant);
    }

    /** Until it is closed, asking fails. */
    static OutOfReach outOfReach(ApplicationContext site) {
        of(Set.of(), site);
        ALL.isAway.set(true);
        return () -> ALL.isAway.set(false);
    }

    interface OutOfReach extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof ConsentAsked asked) {
            if (isAway.get()) {
                throw new IllegalStateException("secret-4711");
            }
            given.forEach(asked::given);
        }
    }
}
