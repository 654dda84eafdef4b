/**
 * What seals everything that identifies a person: a data key for each, wrapped by a key from outside the databases. Entry
 * points: {@code PersonKeys}, and {@code KeyRenewal} to wrap anew.
 */
@NullMarked
package nl.meetmoment.linkage.seal;

import org.jspecify.annotations.NullMarked;
