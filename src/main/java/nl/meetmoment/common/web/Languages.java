package nl.meetmoment.common.web;

import java.util.List;

/**
 * The languages that pages are shown in.
 *
 * @param codes as {@code ?lang=} names them, such as {@code nl}; the first is for whoever has chosen none
 */
public record Languages(List<String> codes) {}
