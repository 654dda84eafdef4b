/** What a coordinator sees at a glance: what is due, late or waits for somebody, and response against its target. */
@NullMarked
package nl.meetmoment.fieldwork.overview;

import org.jspecify.annotations.NullMarked;
