package nl.meetmoment;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The site, and the commands that need no site. {@code ./meetmoment} starts either. */
@SpringBootApplication
public class MeetmomentApplication {

    public static void main(String[] arguments) {
        if (arguments.length == 2 && arguments[0].equals("check")) {
            System.exit(new CheckCommand(Path.of(arguments[1]), System.out, System.err).run());
        }
        SpringApplication.run(MeetmomentApplication.class, arguments);
    }
}
