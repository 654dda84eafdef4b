package nl.meetmoment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The site: `./meetmoment run` starts it. */
@SpringBootApplication
public class MeetmomentApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MeetmomentApplication.class, arguments);
    }
}
