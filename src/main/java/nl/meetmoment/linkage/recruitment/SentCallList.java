package nl.meetmoment.linkage.recruitment;

import java.util.UUID;

/** A call list that somebody looks at before it is taken in; it lies in the session, in memory, and nowhere else. */
record SentCallList(UUID id, String organisation, String csv) {

    @Override
    public String toString() {
        return "SentCallList[" + id + "]";
    }
}
