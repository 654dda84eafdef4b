/** The page on which a coordinator looks for a family. Terms travel in the body of a form, never in an address. */
@NullMarked
package nl.meetmoment.linkage.search;

import org.jspecify.annotations.NullMarked;
