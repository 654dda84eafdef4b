package nl.meetmoment.study.store;

import nl.meetmoment.instrument.OverlayKind;

/**
 * What is loaded.
 *
 * @param content as CSV
 * @param sha256 of the file that was sent, in hexadecimal
 */
public record NewOverlay(OverlayKind kind, String instrument, String content, String sha256, Terms terms) {}
