package nl.meetmoment.access;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.common.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in: for controllers by {@code @AuthenticationPrincipal}. Its authorities are its permissions, so that
 * templates can ask {@code sec:authorize="hasAuthority('CLOSE_VISIT')"}.
 */
public final class StaffMember implements UserDetails, CredentialsContainer, Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String userName;
    private final String name;
    private final Role role;
    private final boolean cleared;
    private final boolean enabled;
    private final int version;
    private transient @Nullable String passwordHash;

    public StaffMember(
            UUID id,
            String userName,
            String name,
            Role role,
            @Nullable LocalDate confidentialitySignedOn,
            @Nullable LocalDate conductCertifiedOn) {
        this(id, userName, name, role, confidentialitySignedOn != null && conductCertifiedOn != null, true, 0, null);
    }

    StaffMember(
            UUID id,
            String userName,
            String name,
            Role role,
            boolean cleared,
            boolean enabled,
            int version,
            @Nullable String passwordHash) {
        this.id = id;
        this.userName = userName;
        this.name = name;
        this.role = role;
        this.cleared = cleared;
        this.enabled = enabled;
        this.version = version;
        this.passwordHash = passwordHash;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String getName() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** Of the account as this was read; when the account has another one by now, this is no more valid. */
    int version() {
        return version;
    }

    /** Both the confidentiality statement and the certificate of conduct are there. */
    public boolean isClearedForFamilyData() {
        return cleared;
    }

    public boolean may(Permission permission) {
        return role.may(permission) && (cleared || !permission.isForFamilyData());
    }

    /** @throws nl.meetmoment.common.ProblemException FORBIDDEN when this member may not */
    public void demand(Permission permission) {
        if (!may(permission)) {
            throw Problem.FORBIDDEN.exception();
        }
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return Stream.of(Permission.values())
                .filter(this::may)
                .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return userName;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** Not the name: nobody reaches a log by accident. */
    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }
}
