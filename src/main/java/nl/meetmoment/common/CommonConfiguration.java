package nl.meetmoment.common;

import io.github.bucket4j.TimeMeter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import nl.meetmoment.common.attempts.Attempts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommonConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KeyFolder keyFolder(@Value("${meetmoment.keys:${meetmoment.data:data}/keys}") Path folder) {
        return new KeyFolder(folder);
    }

    @Bean
    Attempts attempts(@Value("${meetmoment.attempts.period:1m}") Duration period) {
        return new Attempts(TimeMeter.SYSTEM_NANOTIME, period);
    }

    @Bean
    TokenHash tokenHash(KeyFolder keys) {
        return new TokenHash(keys);
    }
}
