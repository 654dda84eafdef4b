/**
 * Appointments: when assistants can come, what is free, who visits whom, and their calendars. Knows families by case number
 * and the first two digits of a postcode.
 */
@NamedInterface("planning")
@NullMarked
package nl.meetmoment.fieldwork.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
