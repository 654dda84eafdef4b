package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;

/**
 * A wave of a family as it stands on a day.
 *
 * @param opens first day of the window
 * @param closes last day of the window
 */
record WaveStanding(String wave, LocalDate due, LocalDate opens, LocalDate closes, WaveState state) {}
