package nl.meetmoment.linkage.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.common.Sha256;
import nl.meetmoment.fieldwork.messages.MessageKind;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts that ship with a study: {@code messages/<kind>-<version>_<language>.txt}, the subject in the first line,
 * paragraphs between empty lines. A version is never edited; a newer one counts from when it is approved.
 */
@Component
class MessageTemplates {

    private static final Pattern FILE = Pattern.compile("([a-z]+)-([0-9]+)_([a-z]{2})\\.txt");

    private final List<MessageTemplate> all;

    private final TemplateApprovals approvals;

    MessageTemplates(StudyCatalogue studies, TemplateApprovals approvals) {
        this.all = read(studies.current().id());
        this.approvals = approvals;
    }

    /** By kind, language and version. */
    List<MessageTemplate> all() {
        return all;
    }

    List<String> languages() {
        return all.stream().map(MessageTemplate::language).distinct().toList();
    }

    Optional<MessageTemplate> find(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The newest version that is approved and without findings. */
    Optional<MessageTemplate> inUse(MessageKind kind, String language) {
        return all.stream()
                .filter(one -> one.kind() == kind && one.language().equals(language))
                .filter(one -> one.findings().isEmpty() && approvals.isApproved(one))
                .max(Comparator.comparing(MessageTemplate::version));
    }

    private static List<MessageTemplate> read(String study) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:/study/" + study + "/messages/*.txt");
            return Stream.of(files)
                    .map(file -> template(String.valueOf(file.getFilename()), text(file)))
                    .sorted(Comparator.comparing(MessageTemplate::kind)
                            .thenComparing(MessageTemplate::language, Comparator.reverseOrder())
                            .thenComparing(MessageTemplate::version))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalStateException when the name says no kind, version and language */
    static MessageTemplate template(String fileName, String text) {
        Matcher name = FILE.matcher(fileName);
        if (!name.matches()) {
            throw new IllegalStateException(
                    "A message is called <kind>-<version>_<language>.txt, not " + fileName + ".");
        }
        List<String> parts =
                Stream.of(text.strip().split("\\R\\R+", -1)).map(String::strip).toList();
        return new MessageTemplate(
                MessageKind.ofCode(name.group(1)),
                Integer.parseInt(name.group(2)),
                name.group(3),
                parts.get(0),
                parts.size() < 2 ? "" : parts.get(1),
                parts.subList(1, parts.size()),
                Sha256.hex(text));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
