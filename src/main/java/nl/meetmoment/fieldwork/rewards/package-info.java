/** What participants are owed for a wave, and what was paid: 20 and 10 euro in the reference study, from its definition. */
@NullMarked
package nl.meetmoment.fieldwork.rewards;

import org.jspecify.annotations.NullMarked;
