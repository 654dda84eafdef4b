package nl.meetmoment.study;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import nl.meetmoment.common.web.Languages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Loads, verifies and publishes the study that this site is for, once at start. */
@Configuration(proxyBeanMethods = false)
class StudyConfiguration {

    @Bean
    StudyCatalogue studyCatalogue(
            @Value("${meetmoment.study:reference}") String study,
            @Qualifier("collection") JdbcClient collection,
            JsonMapper json,
            Clock clock)
            throws IOException {
        Map<String, String> files = StudyFiles.shipped(study);
        StudyDefinition definition = StudyDefinition.of(files);
        Study current = definition.study().orElseThrow(() -> new DefinitionRefused(definition.findings()));
        var versions = new PublishedVersions(collection, json, clock);
        versions.publish(current, files);
        return new StudyCatalogue(current, versions::files);
    }

    @Bean
    Languages languages(StudyCatalogue studies) {
        return new Languages(studies.current().languages());
    }
}
