/**
 * Call lists of the month: which caller telephones which family about which wave, what came of it, and an appointment made
 * while calling. By case number only. Entry points, for linkage, which shows the card: {@code OwnCalls}, {@code Contacting}
 * and {@code CallPlanning}; for a demonstration {@code CallLists}.
 */
@NamedInterface("calls")
@NullMarked
package nl.meetmoment.fieldwork.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
