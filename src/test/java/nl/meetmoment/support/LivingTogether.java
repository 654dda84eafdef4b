package nl.meetmoment.support;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.meetmoment.fieldwork.HomesAsked;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** Stands for linkage, which has no persons for the families of some tests: who has one home. */
public final class LivingTogether implements ApplicationListener<PayloadApplicationEvent<?>> {

    private static final LivingTogether ALL = new LivingTogether();

    private final Collection<Set<UUID>> homes = new CopyOnWriteArrayList<>();

    private LivingTogether() {}

    public static void in(ApplicationContext site, Set<UUID> participants) {
        ALL.homes.add(participants);
        site.getBean(ApplicationEventMulticaster.class).addApplicationListener(ALL);
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof HomesAsked asked) {
            homes.forEach(asked::together);
        }
    }
}
