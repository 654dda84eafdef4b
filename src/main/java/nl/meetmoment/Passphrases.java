package nl.meetmoment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Passwords that can be read aloud: five of 384 Dutch words, which is 42 bits. */
final class Passphrases {

    private static final int WORDS = 5;

    private final SecureRandom random = new SecureRandom();

    private final List<String> words;

    Passphrases() {
        try {
            this.words = new ClassPathResource("demonstration/words.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String next() {
        return random.ints(WORDS, 0, words.size()).mapToObj(words::get).collect(Collectors.joining("-"));
    }

    List<String> words() {
        return words;
    }
}
