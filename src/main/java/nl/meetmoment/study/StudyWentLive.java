package nl.meetmoment.study;

/**
 * The study is no longer a demonstration.
 *
 * @param study the folder of its definitions
 */
public record StudyWentLive(String study) {}
