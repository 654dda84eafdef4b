package nl.meetmoment.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links with which members of staff choose their password: each works once, for a week, and only the latest one. */
@Service
class Invitations {

    static final Duration VALIDITY = Duration.ofDays(7);

    private final JdbcClient store;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final Clock clock;

    Invitations(JdbcClient store, PasswordEncoder passwords, AuditTrail trail, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** A new token for an account; a former one is dead. */
    @Transactional
    public String invite(UUID account, UUID by) {
        String token = Tokens.random();
        store.sql("""
                        insert into access.invitation (account_id, token_hash, expires_at) values (?, ?, ?)
                        on conflict (account_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
                        """)
                .params(
                        account,
                        Tokens.hash(token),
                        clock.instant().plus(VALIDITY).atOffset(ZoneOffset.UTC))
                .update();
        trail.append(by.toString(), "account.invited", account.toString());
        return token;
    }

    /** The name of whom the token invites now; empty for a token that is unknown, used or too old. */
    @Transactional(readOnly = true)
    public Optional<String> invited(String token) {
        return store.sql("""
                        select name from access.invitation join access.account on id = account_id
                        where token_hash = ? and expires_at > ? and disabled_at is null
                        """)
                .params(Tokens.hash(token), clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Sets the password, once. False when the token invites nobody, with nothing done. */
    @Transactional
    public boolean accept(String token, String password) {
        Optional<UUID> account = store.sql("""
                        delete from access.invitation using access.account
                        where id = account_id and token_hash = ? and expires_at > ? and disabled_at is null
                        returning account_id
                        """)
                .params(Tokens.hash(token), clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        account.ifPresent(id -> {
            store.sql(
                            "update access.account set password_hash = ?, is_invited = false, version = version + 1 where id = ?")
                    .params(Objects.requireNonNull(passwords.encode(password)), id)
                    .update();
            trail.append(id.toString(), "account.password-chosen", id.toString());
        });
        return account.isPresent();
    }
}
