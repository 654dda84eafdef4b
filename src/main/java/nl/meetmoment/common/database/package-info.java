/**
 * One login, pool and transaction manager per store: fieldwork (the primary one, with JPA), {@code
 * @Qualifier("collection")} and {@code @Qualifier("linkage")}; and their three migration histories, run by a login of
 * its own. Never joins two stores.
 */
@NullMarked
package nl.meetmoment.common.database;

import org.jspecify.annotations.NullMarked;
