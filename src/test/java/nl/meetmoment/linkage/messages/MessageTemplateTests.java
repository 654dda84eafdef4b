package nl.meetmoment.linkage.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.meetmoment.common.RevealingWords;
import nl.meetmoment.fieldwork.messages.MessageKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTemplateTests {

    private static final Path FILES = Path.of("src/main/resources/study/reference/messages");

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    @Test
    void hasATextOfEachKindInBothLanguages() throws IOException {
        List<String> names =
                shipped().stream().map(file -> file.getFileName().toString()).toList();

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Stream.of(MessageKind.values())
                        .flatMap(kind -> Stream.of(kind.code() + "-1_nl.txt", kind.code() + "-1_en.txt"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @Tag("S2")
    void saysNothingThatRevealsAnything(Path file) throws IOException {
        MessageTemplate template =
                MessageTemplates.template(file.getFileName().toString(), Files.readString(file, UTF_8));
        var writing = new Writing(Correspondence.settings(Correspondence.NONE, Correspondence.NONE));
        var values = writing.values(Instant.parse("2026-09-30T08:30:00Z"), "Team Afspraken", template.language());

        assertThat(template.findings()).isEmpty();
        for (String sent : List.of(template.subject(), template.text(values), template.shortText(values))) {
            assertThat(RevealingWords.in(sent)).isEmpty();
            assertThat(sent).doesNotContain("{", "}", "http", "onderzoek", "vragenlijst", "study", "questionnaire");
        }
        assertThat(TextLength.messages(template.shortText(values))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Afspraak {date}| Op {date} om {time}.                        | subject
                    Afspraak       | Op {date} om {time} bij {name}.             | placeholder
                    Afspraak       | Bel {telephone}.                            | moment
                    Afspraak       | Op {date} om {time} over uw gezin.          | revealing
                    Geweld         | Op {date} om {time}.                        | revealing
                    Afspraak       | Op {date} om {time}, zie www.voorbeeld.nl.  | link
                    Afspraak       | Gezin: G-4K7TA op {date} om {time}.         | link
                    """)
    void findsWhatIsWrongWithAText(String subject, String text, String finding) {
        assertThat(template(subject, text).findings()).contains(finding);
    }

    @Test
    void findsATextThatTakesMoreThanTwoTextMessages() {
        assertThat(template("Afspraak", "Op {date} om {time}. " + "a".repeat(250))
                        .findings())
                .isEmpty();
        assertThat(template("Afspraak", "Op {date} om {time}. " + "a".repeat(280))
                        .findings())
                .containsExactly("long");
        assertThat(template("Afspraak", "Op {date} om {time}. " + "ő".repeat(100))
                        .findings())
                .containsExactly("long");
    }

    @Test
    void countsTextMessagesAsTelephonesDo() {
        assertThat(TextLength.messages("a".repeat(160))).isEqualTo(1);
        assertThat(TextLength.messages("a".repeat(161))).isEqualTo(2);
        assertThat(TextLength.messages("a".repeat(307))).isEqualTo(3);
        assertThat(TextLength.messages("€".repeat(81))).isEqualTo(2);
        assertThat(TextLength.messages("ő".repeat(70))).isEqualTo(1);
        assertThat(TextLength.messages("ő".repeat(71))).isEqualTo(2);
    }

    @Test
    void refusesAFileWhoseNameDoesNotSayWhatItIs() {
        assertThatThrownBy(() -> MessageTemplates.template("reminder.txt", "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("reminder.txt");
    }

    private static MessageTemplate template(String subject, String text) {
        return MessageTemplates.template("reminder-1_nl.txt", subject + "\n\n" + text);
    }
}
