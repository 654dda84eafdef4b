/**
 * Who is on the call lists of recruiting organisations: import, the recruiter's card, letters, consent by telephone and the
 * hand-over to the study. Outside of it nobody sees a candidate. Entry point, for a demonstration: {@code WholeLists}.
 */
@NamedInterface("recruitment")
@NullMarked
package nl.meetmoment.linkage.recruitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
