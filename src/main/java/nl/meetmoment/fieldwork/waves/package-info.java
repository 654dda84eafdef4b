/**
 * Waves that come due and what coordinators decide about them, families in lists and on their page. The rule is computed
 * each time, in Java for one family ({@code DueRule}) and in SQL for lists ({@code StandingSql}).
 */
@NullMarked
package nl.meetmoment.fieldwork.waves;

import org.jspecify.annotations.NullMarked;
