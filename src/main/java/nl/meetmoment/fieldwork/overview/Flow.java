package nl.meetmoment.fieldwork.overview;

/**
 * A step on the way from intake to the last wave.
 *
 * @param code {@code families}, or the code of a wave that they began
 * @param given of those who did not come so far, for how many a coordinator skipped or cancelled the wave
 */
record Flow(String code, int families, int given) {}
