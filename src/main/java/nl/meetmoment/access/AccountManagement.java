package nl.meetmoment.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening, changing and closing accounts. Whatever changes what an account may ends its sessions at their next request; each
 * act is in the trail.
 */
@Service
class AccountManagement {

    private static final String ROWS = """
            select id, user_name, name, role, confidentiality_signed_on, conduct_certified_on, organisation,
                   case when disabled_at is not null then 'disabled' when is_invited then 'invited' else 'active' end as state
            from access.account
            """;

    private final JdbcClient store;
    private final Accounts accounts;
    private final Invitations invitations;
    private final AuditTrail trail;
    private final Clock clock;

    AccountManagement(JdbcClient store, Accounts accounts, Invitations invitations, AuditTrail trail, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.invitations = invitations;
        this.trail = trail;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<AccountRow> all() {
        Collator dutch = Collator.getInstance(Locale.forLanguageTag("nl"));
        return store.sql(ROWS).query(AccountManagement::row).list().stream()
                .sorted(Comparator.comparing(AccountRow::isDisabled).thenComparing(AccountRow::name, dutch::compare))
                .toList();
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND */
    @Transactional(readOnly = true)
    public AccountRow of(UUID account) {
        return store.sql(ROWS + "where id = ?")
                .param(account)
                .query(AccountManagement::row)
                .optional()
                .orElseThrow(Problem.NOT_FOUND::exception);
    }

    /** An account and the token of the link with which its member chooses a password; until then nobody can sign in to it. */
    @Transactional
    public Invited invite(AccountForm form, UUID by) {
        UUID id = accounts.create(form.toNewAccount(Tokens.random()));
        store.sql("update access.account set is_invited = true where id = ?")
                .param(id)
                .update();
        return new Invited(id, invitations.invite(id, by));
    }

    /** Name, role, organisation and dates; the user name stays. */
    @Transactional
    public void change(UUID account, AccountForm form, UUID by) {
        demand(store.sql("""
                        update access.account set name = ?, role = ?, confidentiality_signed_on = ?, conduct_certified_on = ?,
                               organisation = ?, version = version + 1
                        where id = ?
                        """)
                .param(form.name())
                .param(form.toRole().code())
                .param(form.confidentiality())
                .param(form.conduct())
                .param(form.workplace())
                .param(account)
                .update());
        trail.append(by.toString(), "account.changed", account.toString());
    }

    /** Nobody can sign in to it, and its sessions end. Twice is once. */
    @Transactional
    public void disable(UUID account, UUID by) {
        demand(store.sql(
                        "update access.account set disabled_at = coalesce(disabled_at, ?), version = version + 1 where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), account)
                .update());
        trail.append(by.toString(), "account.disabled", account.toString());
    }

    @Transactional
    public void enable(UUID account, UUID by) {
        demand(store.sql("update access.account set disabled_at = null, version = version + 1 where id = ?")
                .param(account)
                .update());
        trail.append(by.toString(), "account.enabled", account.toString());
    }

    /** A new link; the password of before stays until it is used. */
    @Transactional
    public String inviteAgain(UUID account, UUID by) {
        of(account);
        return invitations.invite(account, by);
    }

    record Invited(UUID account, String token) {

        /** Not the token: it never reaches a log by accident. */
        @Override
        public String toString() {
            return "Invited[" + account + "]";
        }
    }

    private static void demand(int changed) {
        if (changed == 0) {
            throw Problem.NOT_FOUND.exception();
        }
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("name"),
                row.getString("role"),
                date(row, "confidentiality_signed_on"),
                date(row, "conduct_certified_on"),
                row.getString("organisation"),
                row.getString("state"));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
