/** How pages look and read: templates, messages, style sheets and scripts, held against the rules they are made by. */
@NullMarked
package nl.meetmoment.look;

import org.jspecify.annotations.NullMarked;
