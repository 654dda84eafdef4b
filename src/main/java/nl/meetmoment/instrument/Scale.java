package nl.meetmoment.instrument;

import java.util.List;
import java.util.Set;

/** Items that are scored together, by code; {@code reversed} are those that count the other way round. */
public record Scale(String code, Text title, List<String> items, Set<String> reversed) {}
