package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One thread counts for the whole site, so that no page's own queries wait for several of them. */
@Configuration
class KeptFiguresConfiguration {

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService countingThread() {
        return Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "figures");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    KeptFigures keptFigures(
            @Value("${meetmoment.figures.kept:1m}") Duration fresh, ExecutorService countingThread, Clock clock) {
        return new KeptFigures(fresh, countingThread, clock);
    }
}
