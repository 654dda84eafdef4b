package nl.meetmoment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The site, and the commands that need no site. {@code ./meetmoment} starts either. */
@SpringBootApplication
public class MeetmomentApplication {

    public static void main(String[] arguments) {
        if (Commands.have(arguments)) {
            System.exit(new Commands(System.out, System.err).run(arguments));
        }
        SpringApplication.run(MeetmomentApplication.class, arguments);
    }
}
