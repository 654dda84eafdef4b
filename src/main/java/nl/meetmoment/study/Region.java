package nl.meetmoment.study;

import java.util.Map;

/**
 * A recruiting organisation and its region.
 *
 * @param kind {@code VT} or {@code GI}
 * @param examples organisations that people of the region know, by kind of help
 */
public record Region(String code, String kind, String name, Map<String, String> examples) {}
