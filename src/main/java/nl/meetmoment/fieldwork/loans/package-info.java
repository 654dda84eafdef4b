/** Laptops and dongles that are lent to families: delivered, to be collected, overdue. */
@NullMarked
package nl.meetmoment.fieldwork.loans;

import org.jspecify.annotations.NullMarked;
