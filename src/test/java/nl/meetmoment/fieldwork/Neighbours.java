package nl.meetmoment.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.ApplicationListenerMethodAdapter;

/**
 * Stands for linkage, which has no persons for the families of these tests: hears what fieldwork tells the other modules,
 * and can be told to fail. The real one steps aside meanwhile.
 */
final class Neighbours implements ApplicationListener<PayloadApplicationEvent<?>>, AutoCloseable {

    private static final String ANSWERS_PERMITS = "(" + PermitRequested.class.getName() + ")";

    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private final List<ApplicationListener<?>> aside = new ArrayList<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final ApplicationEventMulticaster listeners;

    Neighbours(ApplicationContext site) {
        listeners = site.getBean(ApplicationEventMulticaster.class);
        listeners.removeApplicationListeners(listener -> answersPermits(listener) && aside.add(listener));
        listeners.addApplicationListener(this);
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        if (!isQuestion(event.getPayload())
                && event.getPayload().getClass().getPackage().equals(Neighbours.class.getPackage())) {
            heard.add(event.getPayload());
            failOnce();
        }
    }

    /** What fieldwork asks about a family before it does anything. */
    private static boolean isQuestion(Object told) {
        return told instanceof ConsentAsked || told instanceof HomesAsked;
    }

    void failNext(RuntimeException exception) {
        failure.set(exception);
    }

    <T> List<T> heard(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        listeners.removeApplicationListener(this);
        aside.forEach(listeners::addApplicationListener);
    }

    private void failOnce() {
        RuntimeException failing = failure.getAndSet(null);
        if (failing != null) {
            throw failing;
        }
    }

    private static boolean answersPermits(ApplicationListener<?> listener) {
        return listener instanceof ApplicationListenerMethodAdapter method
                && method.getListenerId().endsWith(ANSWERS_PERMITS);
    }
}
