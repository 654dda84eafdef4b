package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceStudyTests {

    @Test
    void hasNoFindings() {
        StudyDefinition definition = StudyDefinition.of(DefinitionFolder.files(DefinitionFolder.REFERENCE));

        assertThat(definition.findings()).isEmpty();
        assertThat(definition.study()).isPresent();
    }
}
