package nl.meetmoment.linkage.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.common.Problem;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The consent forms that ship with a study: {@code consent/<purpose>-<version>_<language>.txt}, the title in the first
 * line, paragraphs between empty lines. {@code {ethics_approval}} is the study's number. A version is never edited.
 */
@Component
class ConsentForms {

    private static final Pattern FILE = Pattern.compile("([a-z0-9_]+)-([0-9]+)_([a-z]{2})\\.txt");

    private final List<ConsentForm> forms;

    ConsentForms(StudyCatalogue studies) {
        this.forms = read(studies.current().id(), studies.current().ethicsApproval());
    }

    private record Sheet(String purpose, int version, String language, String text) {}

    /** The newest version for each purpose, waves first. */
    List<ConsentForm> current() {
        return forms.stream()
                .collect(toMap(
                        ConsentForm::purpose,
                        form -> form,
                        BinaryOperator.maxBy(Comparator.comparing(ConsentForm::version)),
                        TreeMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing((ConsentForm form) -> !isWave(form.purpose()))
                        .thenComparing(ConsentForm::purpose))
                .toList();
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND */
    ConsentForm current(String purpose) {
        return current().stream()
                .filter(form -> form.purpose().equals(purpose))
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::exception);
    }

    Optional<ConsentForm> form(String purpose, int version) {
        return forms.stream()
                .filter(form -> form.purpose().equals(purpose) && form.version() == version)
                .findFirst();
    }

    private static boolean isWave(String purpose) {
        return purpose.matches("t[0-9]+");
    }

    private static List<ConsentForm> read(String study, String approval) {
        Map<String, List<Sheet>> sheets =
                sheets(study, approval).collect(groupingBy(sheet -> sheet.purpose() + "-" + sheet.version()));
        return sheets.values().stream().map(ConsentForms::form).toList();
    }

    private static ConsentForm form(List<Sheet> sheets) {
        Sheet first = sheets.get(0);
        String all = sheets.stream()
                .sorted(Comparator.comparing(Sheet::language))
                .map(sheet -> sheet.language() + '\n' + sheet.text())
                .reduce("", String::concat);
        return new ConsentForm(
                first.purpose(),
                first.version(),
                sha256(all),
                sheets.stream().collect(toMap(Sheet::language, sheet -> text(sheet.text()))));
    }

    private static ConsentForm.Text text(String file) {
        List<String> parts = Stream.of(file.strip().split("\\R\\R+", -1))
                .map(part -> part.replaceAll("\\R", " ").strip())
                .toList();
        return new ConsentForm.Text(parts.get(0), parts.subList(1, parts.size()));
    }

    private static Stream<Sheet> sheets(String study, String approval) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:/study/" + study + "/consent/*.txt");
            return Stream.of(files).map(file -> sheet(file, approval));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Sheet sheet(Resource file, String approval) {
        Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException(
                    "A consent form is called <purpose>-<version>_<language>.txt, not " + file.getFilename() + ".");
        }
        try {
            String text = file.getContentAsString(UTF_8).replace("{ethics_approval}", approval);
            return new Sheet(name.group(1), Integer.parseInt(name.group(2)), name.group(3), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
