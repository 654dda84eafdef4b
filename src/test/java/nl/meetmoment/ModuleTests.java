package nl.meetmoment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("nl.meetmoment");
    }

    @Test
    void keepsTheArrowsInOneDirection() {
        ApplicationModules.of(MeetmomentApplication.class).verify();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instrument",
                "study",
                "fieldwork",
                "response",
                "scoring",
                "delivery",
                "linkage",
                "access",
                "audit",
                "common"
            })
    void statesWhatEachModuleMayUse(String module) throws ClassNotFoundException {
        var stated = Class.forName("nl.meetmoment." + module + ".package-info").getAnnotation(ApplicationModule.class);

        assertThat(stated).as("@ApplicationModule on " + module).isNotNull();
        assertThat(stated.allowedDependencies()).doesNotContain(ApplicationModule.OPEN_TOKEN);
    }

    @Test
    void marksEveryPackageAsNullMarkedAndExplainsIt() throws IOException {
        Path sources = Path.of("src/main/java/nl/meetmoment");
        try (var folders = Files.walk(sources).filter(Files::isDirectory)) {
            List<Path> unmarked = folders.filter(ModuleTests::hasSources)
                    .filter(folder -> !isNullMarked(folder.resolve("package-info.java")))
                    .toList();
            assertThat(unmarked).isEmpty();
        }
    }

    @Test
    void keepsTheEngineFreeOfFrameworks() {
        noClasses()
                .that()
                .resideInAnyPackage("nl.meetmoment.instrument..", "nl.meetmoment.study..")
                .and()
                .resideOutsideOfPackages("nl.meetmoment.study.store..", "nl.meetmoment.study.staff..")
                .and()
                .doNotHaveFullyQualifiedName("nl.meetmoment.study.StudyConfiguration")
                .and()
                .doNotHaveFullyQualifiedName("nl.meetmoment.study.PublishedVersions")
                .and()
                .doNotHaveFullyQualifiedName("nl.meetmoment.study.StudyFiles")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "java.sql..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void keepsEntitiesAndRepositoriesInsideTheirModule() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .or()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void readsTheClockOnlyWhereItIsInjected() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("nl.meetmoment.common.CommonConfiguration")
                .should()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(classes);
    }

    private static boolean hasSources(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isNullMarked(Path packageInfo) {
        try {
            String text = Files.exists(packageInfo) ? Files.readString(packageInfo) : "";
            return text.contains("@NullMarked") && text.contains("/**");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
