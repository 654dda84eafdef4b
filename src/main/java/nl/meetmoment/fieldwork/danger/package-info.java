/** Acute danger at a visit: the alarm, and which coordinator is on duty. It never opens answers. */
@NamedInterface("danger")
@NullMarked
package nl.meetmoment.fieldwork.danger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
