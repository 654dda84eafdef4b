package nl.meetmoment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The site, and the commands that need no site. {@code ./meetmoment} starts either. */
@SpringBootApplication
public class MeetmomentApplication {

    public static void main(String[] arguments) {
        if (Commands.have(arguments)) {
            var out = new PrintStream(System.out, false, UTF_8);
            System.exit(new Commands(out, new PrintStream(System.err, true, UTF_8)).run(arguments));
        }
        SpringApplication.run(MeetmomentApplication.class, arguments);
    }
}
