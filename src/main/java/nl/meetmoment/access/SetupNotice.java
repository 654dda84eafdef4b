package nl.meetmoment.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever starts the site on an empty store how to make the first administrator. */
@Component
class SetupNotice {

    private final Accounts accounts;
    private final FirstAdministrator first;
    private final boolean demonstration;

    SetupNotice(Accounts accounts, FirstAdministrator first, @Value("${meetmoment.demo:false}") boolean demonstration) {
        this.accounts = accounts;
        this.first = first;
        this.demonstration = demonstration;
    }

    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    @EventListener
    void show(ApplicationReadyEvent ready) {
        if (demonstration || !accounts.areNone()) {
            return;
        }
        Environment environment = ready.getApplicationContext().getEnvironment();
        System.out.printf(
                "%nNobody can sign in yet. Make the first administrator, once, at:%n"
                        + "http://localhost:%s/staff/setup/%s%n",
                environment.getProperty("local.server.port"), first.invite());
    }
}
