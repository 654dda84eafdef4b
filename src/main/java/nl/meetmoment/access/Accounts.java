package nl.meetmoment.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.audit.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of staff. */
@Component
public class Accounts {

    private static final String BY_USER_NAME = """
            select id, user_name, name, role, password_hash, version, disabled_at is null as enabled,
                   confidentiality_signed_on is not null and conduct_certified_on is not null as cleared
              from access.account where lower(user_name) = lower(?)
            """;

    private static final String OPEN = """
            insert into access.account (id, user_name, name, role, password_hash, confidentiality_signed_on,
                                        conduct_certified_on, organisation, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final Clock clock;

    Accounts(
            JdbcClient store,
            TransactionTemplate transaction,
            PasswordEncoder passwords,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @return the account's id
     * @throws UserNameTaken when another account has the user name
     */
    public UUID create(NewAccount account) {
        UUID id = UUID.randomUUID();
        String hash = Objects.requireNonNull(passwords.encode(account.password()));
        transaction.executeWithoutResult(open -> {
            insert(id, account, hash);
            trail.append(AuditTrail.SYSTEM, "account.created", id.toString());
        });
        return id;
    }

    public boolean areNone() {
        return !store.sql("select exists (select id from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** Those that are not disabled, by name. */
    public List<AccountView> withRole(Role role) {
        return store
                .sql("select id, name from access.account where role = ? and disabled_at is null")
                .param(role.code())
                .query((row, number) -> new AccountView(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .sorted(Comparator.comparing(
                        AccountView::name, Collator.getInstance(Locale.forLanguageTag("nl"))::compare))
                .toList();
    }

    /** The names of these accounts, disabled ones too; one that is not there is left out. */
    public Map<UUID, String> names(Set<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return store
                .sql("select id, name from access.account where id in (:ids)")
                .param("ids", accounts)
                .query((row, number) -> new AccountView(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(AccountView::id, AccountView::name));
    }

    /** The organisation whose call list a recruiter works through, as it is now; empty for who has none, or is disabled. */
    public Optional<String> organisation(UUID account) {
        return store.sql(
                        "select organisation from access.account where id = ? and disabled_at is null and organisation is not null")
                .param(account)
                .query(String.class)
                .optional();
    }

    Optional<StaffMember> byUserName(String userName) {
        if (!NewAccount.isUserName(userName)) {
            return Optional.empty();
        }
        return store.sql(BY_USER_NAME).param(userName).query(Accounts::member).optional();
    }

    /** Whether the account is enabled, and nothing that it may was changed since this was read. */
    boolean isCurrent(StaffMember member) {
        return store.sql(
                        "select exists (select id from access.account where id = ? and version = ? and disabled_at is null)")
                .params(member.id(), member.version())
                .query(Boolean.class)
                .single();
    }

    /** Whether the account is there and not disabled. */
    public boolean isEnabled(UUID id) {
        return store.sql("select exists (select id from access.account where id = ? and disabled_at is null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void insert(UUID id, NewAccount account, String hash) {
        try {
            store.sql(OPEN)
                    .params(
                            id,
                            account.userName(),
                            account.name(),
                            account.role().code(),
                            hash)
                    .param(account.confidentialitySignedOn())
                    .param(account.conductCertifiedOn())
                    .param(account.organisation())
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new UserNameTaken(taken);
        }
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("name"),
                Role.ofCode(row.getString("role")),
                row.getBoolean("cleared"),
                row.getBoolean("enabled"),
                row.getInt("version"),
                row.getString("password_hash"));
    }
}
