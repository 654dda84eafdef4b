/**
 * Messages to respondents: finds the safe way, writes the approved text and sends it at most once (promises S2 and S3). What
 * is due is fieldwork's to say. Entry points: {@code MessageTexts}, {@code FamilyMessages}, and
 * {@code TextMessageProvider} for who connects a provider.
 */
@NamedInterface("messages")
@NullMarked
package nl.meetmoment.linkage.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
