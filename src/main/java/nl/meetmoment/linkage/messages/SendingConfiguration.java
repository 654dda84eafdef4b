package nl.meetmoment.linkage.messages;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendingSettings.class)
class SendingConfiguration {

    /** Whoever has a provider of text messages gives a bean of their own. */
    @Bean
    @ConditionalOnMissingBean
    TextMessageProvider textMessages(SendingSettings settings) {
        return settings.textFolder().isEmpty() ? new NoTextMessages() : new TextFolder(Path.of(settings.textFolder()));
    }
}
