package nl.meetmoment.access;

/** What a member of staff may be allowed; {@link Role} says who. Whose families it concerns is asked where they are. */
public enum Permission {
    MANAGE_FAMILIES(true),
    MANAGE_CALL_LISTS(true),
    PLAN_VISITS(true),
    SEE_ALL_VISITS(true),
    SETTLE_REWARDS(true),
    HANDLE_WITHDRAWALS(true),
    USE_LINKING_KEY(true),
    SEE_CONTACT_CARD(true),
    SEE_OWN_VISITS(true),
    HAND_OVER_LAPTOP(true),
    GUIDE_RESPONDENT(true),
    CLOSE_VISIT(true),
    CALL_OWN_LIST(true),
    SEE_OWN_CALL_LIST(true),
    RECORD_CONSENT(true),
    USE_DATASETS(true),
    SEE_RESPONSE_FIGURES(false),
    MANAGE_STUDY(false),
    PREVIEW_STUDY(false),
    MANAGE_ACCOUNTS(false),
    MANAGE_KEYS(false),
    CHOOSE_STUDY_VERSION(false),
    MAKE_BACKUPS(false),
    READ_AUDIT_TRAIL(false);

    private final boolean family;

    Permission(boolean family) {
        this.family = family;
    }

    /** Whether it gives data of families, which takes a signed confidentiality statement and a certificate of conduct. */
    public boolean isForFamilyData() {
        return family;
    }
}
