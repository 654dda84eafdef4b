package nl.meetmoment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import org.springframework.stereotype.Component;

/** Who can sign in to a demonstration. Passwords are told once and kept by nobody but as a hash. */
@Component
class DemonstrationAccounts {

    /** Whose call list the demonstration's recruiter works through. */
    static final String ORGANISATION = "gi_overijssel";

    private static final int SIGNED_DAYS_AGO = 60;

    private final Accounts accounts;

    private final Clock clock;

    DemonstrationAccounts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** An account that was made, with its password. */
    record Made(UUID id, Role role, String userName, String password) {

        @Override
        public String toString() {
            return "Made[" + userName + "]";
        }
    }

    List<Made> make() {
        var passphrases = new Passphrases();
        return Stream.of(
                        account("coordinator", "Carla Verzonnen", Role.COORDINATOR, passphrases),
                        account("assistent1", "Noor Verzonnen", Role.ASSISTANT, passphrases),
                        account("assistent2", "Daan Verzonnen", Role.ASSISTANT, passphrases),
                        account("onderzoeker", "Iris Verzonnen", Role.RESEARCHER, passphrases),
                        account("beller", "Lot Verzonnen", Role.CALLER, passphrases),
                        recruiter("werver", "Wil Verzonnen", passphrases),
                        account("beheerder", "Bas Verzonnen", Role.ADMINISTRATOR, passphrases))
                .map(account ->
                        new Made(accounts.create(account), account.role(), account.userName(), account.password()))
                .toList();
    }

    private NewAccount account(String userName, String name, Role role, Passphrases passphrases) {
        LocalDate signed = signed();
        return new NewAccount(userName, name, role, passphrases.next(), signed, signed);
    }

    private NewAccount recruiter(String userName, String name, Passphrases passphrases) {
        LocalDate signed = signed();
        return new NewAccount(userName, name, Role.RECRUITER, passphrases.next(), signed, signed, ORGANISATION);
    }

    private LocalDate signed() {
        return LocalDate.ofInstant(clock.instant(), DemonstrationStudy.ZONE).minusDays(SIGNED_DAYS_AGO);
    }

    static List<UUID> assistants(List<Made> accounts) {
        return accounts.stream()
                .filter(one -> one.role() == Role.ASSISTANT)
                .map(Made::id)
                .toList();
    }

    static UUID coordinator(List<Made> accounts) {
        return accounts.stream()
                .filter(one -> one.role() == Role.COORDINATOR)
                .map(Made::id)
                .findFirst()
                .orElseThrow();
    }
}
