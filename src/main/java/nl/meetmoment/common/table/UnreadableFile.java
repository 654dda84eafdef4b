package nl.meetmoment.common.table;

import java.util.Locale;

/** A file that was sent is no table, whatever stands in it. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; the last part of a message key under {@code study.file}. */
    public enum Fault {
        EMPTY,
        TOO_LARGE,
        NOT_UTF8,
        OLD_SPREADSHEET,
        NO_SPREADSHEET,
        CHARACTERS,
        NO_TABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Fault fault;

    public UnreadableFile(Fault fault) {
        super("The file cannot be read: " + fault.code() + ".");
        this.fault = fault;
    }

    UnreadableFile(Fault fault, Throwable cause) {
        super("The file cannot be read: " + fault.code() + ".", cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
