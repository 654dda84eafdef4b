package nl.meetmoment.study;

import java.io.IOException;
import java.time.Clock;
import nl.meetmoment.common.web.Languages;
import nl.meetmoment.study.store.LiveStudies;
import nl.meetmoment.study.store.Overlays;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Loads, verifies and publishes the study that this site is for, with the overlays that are in use. */
@Configuration(proxyBeanMethods = false)
class StudyConfiguration {

    @Bean
    StudyPublication studyPublication(
            @Value("${meetmoment.study:reference}") String study,
            PublishedVersions versions,
            Overlays overlays,
            LiveStudies live)
            throws IOException {
        return new StudyPublication(
                study,
                StudyFiles.shipped(study),
                overlays.inUse(study),
                live.of(study).isPresent(),
                versions);
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
