package nl.meetmoment.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * In an application that a test runs as a process of its own: opens accounts, each written as user name and role, and after
 * them a recruiter's organisation, with colons between.
 */
@Component
@ConditionalOnProperty("meetmoment.test.accounts")
class AccountsAtStart implements ApplicationRunner {

    private final List<String> wanted;
    private final Accounts accounts;
    private final Clock clock;

    AccountsAtStart(@Value("${meetmoment.test.accounts}") List<String> wanted, Accounts accounts, Clock clock) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        wanted.forEach(this::open);
    }

    private void open(String one) {
        String[] parts = one.split(":");
        LocalDate today = LocalDate.now(clock);
        String organisation = parts.length > 2 ? parts[2] : null;
        accounts.create(new NewAccount(
                parts[0], "Mijn " + parts[0], Role.valueOf(parts[1]), OwnSite.PASSWORD, today, today, organisation));
    }
}
