/** What every page and answer of the site has in common: headers and problems. */
@NullMarked
package nl.meetmoment.common.web;

import org.jspecify.annotations.NullMarked;
