/** Acute danger at a visit: the alarm, and which coordinator is on duty. It never opens answers. */
@NullMarked
package nl.meetmoment.fieldwork.danger;

import org.jspecify.annotations.NullMarked;
