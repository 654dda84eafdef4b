package nl.meetmoment.linkage.consent;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.linkage.consent.ConsentRegister.State;
import nl.meetmoment.linkage.consent.ConsentRegister.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Forms that everybody signed on paper who has to, written down for each person. */
@Service
public class PaperForms {

    private final ConsentRegister register;

    PaperForms(ConsentRegister register) {
        this.register = register;
    }

    /**
     * Whoever signed already is not written down once more; of whom it is not known who has to sign nothing is.
     *
     * @param about participants whose taking part was consented to
     * @param wave its code
     * @param witness account of who was there
     */
    public void signed(String caseNumber, Set<UUID> about, String wave, UUID witness) {
        State family = register.of(caseNumber);
        String purpose = ConsentRegister.purpose(wave);
        List<Statement> statements = family.members().stream()
                .filter(member -> about.contains(member.id()))
                .flatMap(member -> open(family, member, purpose).stream())
                .toList();
        register.keep(family, statements, witness);
    }

    private static List<Statement> open(State family, FamilyMember about, String purpose) {
        Standing standing = family.standing(about, purpose);
        return standing.signatures().stream()
                .filter(one -> standing.isOpen(one.by()))
                .map(one -> ConsentRegister.onPaper(about, member(family, one.by()), purpose))
                .toList();
    }

    private static @Nullable FamilyMember member(State family, @Nullable UUID id) {
        return family.members().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
