package nl.meetmoment.common;

import java.nio.file.Path;
import java.time.Clock;
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
    TokenHash tokenHash(KeyFolder keys) {
        return new TokenHash(keys);
    }
}
