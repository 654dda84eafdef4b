/** The application, its commands and the demonstration study; the rooms are the modules below. */
@NullMarked
package nl.meetmoment;

import org.jspecify.annotations.NullMarked;
