/** Questions as HTML: rendered once for everybody by the templates, filled for one respondent without them. */
@NullMarked
package nl.meetmoment.response.blocks;

import org.jspecify.annotations.NullMarked;
