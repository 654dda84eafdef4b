package nl.meetmoment.study;

import java.time.Clock;
import nl.meetmoment.common.web.Languages;
import nl.meetmoment.study.store.LiveStudies;
import nl.meetmoment.study.store.Overlays;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Loads, verifies and publishes the study that this site is for, with the overlays that are in use. */
@Configuration(proxyBeanMethods = false)
class StudyConfiguration {

    /** Before any bean is made, so that it is read meanwhile. */
    @Bean
    static BeanFactoryPostProcessor studyReadEarly(Environment settings) {
        var shipped = new ShippedStudy(settings.getProperty("meetmoment.study", "reference"));
        return beans -> beans.registerSingleton("shippedStudy", shipped);
    }

    @Bean
    StudyPublication studyPublication(
            ShippedStudy shipped, PublishedVersions versions, Overlays overlays, LiveStudies live) {
        String study = shipped.name();
        return new StudyPublication(
                shipped, overlays.inUse(study), live.of(study).isPresent(), versions);
    }

    @Bean
    StudyCatalogue studyCatalogue(StudyPublication publication) {
        return publication.catalogue();
    }

    @Bean
    PublishedVersions publishedVersions(@Qualifier("collection") JdbcClient collection, JsonMapper json, Clock clock) {
        return new PublishedVersions(collection, json, clock);
    }

    @Bean
    Languages languages(StudyCatalogue studies) {
        return new Languages(studies.current().languages());
    }
}
