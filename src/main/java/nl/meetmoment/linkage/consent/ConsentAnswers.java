package nl.meetmoment.linkage.consent;

import nl.meetmoment.fieldwork.ConsentAsked;
import nl.meetmoment.linkage.consent.ConsentRegister.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells fieldwork who of a family has the consent that promise S7 asks for, out of the register, as of today. */
@Component
class ConsentAnswers {

    private final ConsentRegister register;

    ConsentAnswers(ConsentRegister register) {
        this.register = register;
    }

    @EventListener
    void answer(ConsentAsked asked) {
        State family = register.of(asked.caseNumber());
        String purpose = ConsentRegister.purpose(asked.wave());
        family.members().stream()
                .filter(member -> family.isComplete(member, purpose))
                .forEach(member -> asked.given(member.id()));
    }
}
