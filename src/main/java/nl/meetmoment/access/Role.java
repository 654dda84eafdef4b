package nl.meetmoment.access;

import static nl.meetmoment.access.Permission.*;

import java.util.Locale;
import java.util.Set;

/** The people of the protocol, and what each does; nobody here sees answers. */
public enum Role {
    COORDINATOR(
            MANAGE_FAMILIES,
            MANAGE_CALL_LISTS,
            PLAN_VISITS,
            SEE_ALL_VISITS,
            SETTLE_REWARDS,
            HANDLE_WITHDRAWALS,
            USE_LINKING_KEY,
            SEE_CONTACT_CARD,
            MANAGE_STUDY,
            PREVIEW_STUDY),
    ASSISTANT(SEE_OWN_VISITS, SEE_CONTACT_CARD, HAND_OVER_LAPTOP, GUIDE_RESPONDENT, CLOSE_VISIT),
    CALLER(CALL_OWN_LIST),
    RECRUITER(SEE_OWN_CALL_LIST, RECORD_CONSENT),
    RESEARCHER(USE_DATASETS, SEE_RESPONSE_FIGURES),
    ADMINISTRATOR(MANAGE_ACCOUNTS, MANAGE_KEYS, CHOOSE_STUDY_VERSION, MAKE_BACKUPS, READ_AUDIT_TRAIL, PREVIEW_STUDY);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
