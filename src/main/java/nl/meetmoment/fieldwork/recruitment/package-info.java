/**
 * Call lists of recruiting organisations by number: letters, calls, outcomes and figures, never a person. Entry points, for
 * linkage, which knows the persons: {@code CallListIntake}, {@code Letters}, {@code Calls}, {@code RegisteredConsent} and
 * {@code ClosedEntries}.
 */
@NamedInterface("recruitment")
@NullMarked
package nl.meetmoment.fieldwork.recruitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
