/**
 * Consent: forms by purpose and version, who said what on them, and by promise S7 who has to. Never knows an answer or a
 * pseudonym. Entry points: {@code ConsentRegister} and, for forms that were signed
 * on paper elsewhere, {@code PaperForms}.
 */
@NamedInterface("consent")
@NullMarked
package nl.meetmoment.linkage.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
