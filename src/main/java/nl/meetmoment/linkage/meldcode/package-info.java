/**
 * The log of the meldcode about a family: sealed, only ever added to, for the coordinator on duty. Never in research data.
 * Entry point: its pages, {@code /linkage/meldcode}.
 */
@NullMarked
package nl.meetmoment.linkage.meldcode;

import org.jspecify.annotations.NullMarked;
