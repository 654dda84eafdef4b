package nl.meetmoment.common.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Nobody watches the single filters of a security chain, so none is wrapped in a watch of its own at each request. */
@Configuration(proxyBeanMethods = false)
class QuietFilters {

    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
