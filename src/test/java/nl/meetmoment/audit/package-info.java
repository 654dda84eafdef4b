@NullMarked
package nl.meetmoment.audit;

import org.jspecify.annotations.NullMarked;
