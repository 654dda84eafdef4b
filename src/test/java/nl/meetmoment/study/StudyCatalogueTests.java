package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StudyCatalogueTests {

    private static final Map<String, String> SMALL =
            DefinitionFolder.files(Path.of("src/test/resources/study/valid/small"));

    private final Study first = study("Ja");

    private final StudyCatalogue catalogue = new StudyCatalogue(first, false, version -> SMALL);

    @Test
    void keepsTheVersionOfBeforeWhenAnotherComesIntoUse() {
        Study second = study("Jazeker");

        catalogue.use(second);

        assertThat(catalogue.current()).isSameAs(second);
        assertThat(catalogue.version(first.version())).isSameAs(first);
        assertThat(catalogue.version(second.version())).isSameAs(second);
    }

    @Test
    void isADemonstrationUntilItGoesLive() {
        assertThat(catalogue.isDemonstration()).isTrue();
        catalogue.goLive();
        assertThat(catalogue.isDemonstration()).isFalse();
        assertThat(new StudyCatalogue(first, true, version -> SMALL).isDemonstration())
                .isFalse();
    }

    @Test
    void neverGoesLiveWhereFamiliesAreInvented() {
        catalogue.stayDemonstration();

        assertThatThrownBy(catalogue::goLive).isInstanceOf(IllegalStateException.class);
        assertThat(catalogue.isDemonstration()).isTrue();
        assertThat(catalogue.staysDemonstration()).isTrue();
    }

    private static Study study(String yes) {
        var files = new TreeMap<>(SMALL);
        files.computeIfPresent("options.yaml", (name, yaml) -> yaml.replace("Ja", yes));
        return StudyDefinition.of(files).study().orElseThrow();
    }
}
