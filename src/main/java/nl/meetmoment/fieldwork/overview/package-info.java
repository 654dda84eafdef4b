/**
 * What a coordinator sees at a glance: what is due, late or waits for somebody, and response against its target. Other modules
 * add what they know by {@code WaitingSource}.
 */
@NamedInterface("overview")
@NullMarked
package nl.meetmoment.fieldwork.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
