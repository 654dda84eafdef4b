package nl.meetmoment.instrument;

/** Why a standard score is empty although the raw one is there. */
public enum Absence {

    /** No norm table was loaded for the score. */
    NO_NORM_TABLE,

    /** The table has no row for this raw score, sex and age; nothing is made up between rows. */
    NOT_IN_NORM_TABLE
}
