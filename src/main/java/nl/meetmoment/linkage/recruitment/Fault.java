package nl.meetmoment.linkage.recruitment;

/**
 * What is wrong with a cell; not what stands in it.
 *
 * @param problem last part of a message key under {@code recruitment.fault}, which says how to mend it
 */
record Fault(Column column, String problem) {}
