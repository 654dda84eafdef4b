/** Whole journeys through the running site, as the people of the study make them; page objects for staff and respondents. */
@NullMarked
package nl.meetmoment.journey;

import org.jspecify.annotations.NullMarked;
