/** The pages on which coordinators load official wording and norm tables, and say when the study goes live. */
@NullMarked
package nl.meetmoment.study.staff;

import org.jspecify.annotations.NullMarked;
