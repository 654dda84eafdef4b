/** The draw for the in-depth interview among parents who signed up for it. Shows case numbers, no names. */
@NullMarked
package nl.meetmoment.linkage.interview;

import org.jspecify.annotations.NullMarked;
