/**
 * The PostgreSQL that comes with the application: unpacked, initialised, started and stopped by {@link
 * nl.meetmoment.common.postgres.EmbeddedPostgres}. Owns the folder with the cluster, never sees a table.
 */
@NullMarked
package nl.meetmoment.common.postgres;

import org.jspecify.annotations.NullMarked;
