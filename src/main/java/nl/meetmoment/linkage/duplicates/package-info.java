/** The list of families that may be one, and the page on which a coordinator compares two and decides. */
@NullMarked
package nl.meetmoment.linkage.duplicates;

import org.jspecify.annotations.NullMarked;
