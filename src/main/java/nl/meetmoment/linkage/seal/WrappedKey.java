package nl.meetmoment.linkage.seal;

/** A person's data key as it lies in the database, with the version of the key that wraps it. */
@SuppressWarnings("ArrayRecordComponent")
record WrappedKey(int version, byte[] bytes) {}
