/**
 * Which messages are due to whom, by case number and participant only: the message travels to the address, never the address
 * to the message. Entry points: {@code AppointmentMessages} for what people do, {@code MessageOutbox} for linkage, which sends.
 */
@NamedInterface("messages")
@NullMarked
package nl.meetmoment.fieldwork.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
