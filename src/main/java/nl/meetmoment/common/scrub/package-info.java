/** What free text loses before it is written: a family's own words, numbers that lead to a person, links. */
@NullMarked
package nl.meetmoment.common.scrub;

import org.jspecify.annotations.NullMarked;
