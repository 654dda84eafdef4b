package nl.meetmoment.access;

/** Another account has this user name, perhaps with other capitals. */
public final class UserNameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UserNameTaken(Throwable cause) {
        super("Another account has this user name.", cause);
    }
}
