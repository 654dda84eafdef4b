/** The pages on which a coordinator sees and changes the persons of a family. Never shows a pseudonym. */
@NullMarked
package nl.meetmoment.linkage.families;

import org.jspecify.annotations.NullMarked;
