/** Tables that people send as a file and lists that they take away as one. Knows CSV and XLSX, not what stands in them. */
@NullMarked
package nl.meetmoment.common.table;

import org.jspecify.annotations.NullMarked;
