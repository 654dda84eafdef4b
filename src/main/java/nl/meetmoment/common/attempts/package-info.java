/** Delays for whoever guesses at a start code or a password, which grow and never become a lock (promise W3). */
@NullMarked
package nl.meetmoment.common.attempts;

import org.jspecify.annotations.NullMarked;
