package nl.meetmoment.linkage.consent;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.linkage.consent.ConsentRegister.State;
import nl.meetmoment.linkage.consent.ConsentView.Member;
import nl.meetmoment.linkage.consent.ConsentView.Purpose;
import nl.meetmoment.linkage.consent.ConsentView.Said;
import nl.meetmoment.linkage.consent.ConsentView.Signature;
import nl.meetmoment.linkage.consent.ConsentView.Telephone;
import nl.meetmoment.linkage.consent.TelephoneConsents.TelephoneConsent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out consent by numbers, in the reader's language. */
@Component
class ConsentViews {

    private final ConsentForms forms;

    private final Accounts accounts;

    private final Clock clock;

    ConsentViews(ConsentForms forms, Accounts accounts, Clock clock) {
        this.forms = forms;
        this.accounts = accounts;
        this.clock = clock;
    }

    ConsentView view(State state, Locale locale) {
        Map<UUID, String> names = accounts.names(Stream.concat(
                        state.records().stream().map(ConsentRecord::takenBy),
                        state.telephone().values().stream().map(TelephoneConsent::takenBy))
                .collect(Collectors.toSet()));
        return new ConsentView(
                state.caseNumber(),
                state.members().stream()
                        .filter(member -> state.standings().containsKey(member.id()))
                        .map(member -> member(member, state, names, locale))
                        .toList());
    }

    private Member member(FamilyMember member, State state, Map<UUID, String> names, Locale locale) {
        return new Member(
                member.number(),
                member.isChild(),
                member.word(),
                member.ageOn(Subjects.day(clock.instant())),
                state.stopped().contains(member.id()),
                telephone(state.telephone().get(member.id()), names),
                forms.current().stream()
                        .filter(form -> form.isFor(member))
                        .map(form -> purpose(form, member, state, names, locale))
                        .toList());
    }

    private static @Nullable Telephone telephone(@Nullable TelephoneConsent said, Map<UUID, String> names) {
        return said == null ? null : new Telephone(said.on(), said.reference(), names.getOrDefault(said.takenBy(), ""));
    }

    private static Purpose purpose(
            ConsentForm form, FamilyMember member, State state, Map<UUID, String> names, Locale locale) {
        Standing standing = state.standing(member, form.purpose());
        return new Purpose(
                form.purpose(),
                form.text(locale.getLanguage()).title(),
                standing.outcome().code(),
                signatures(standing, state),
                said(member, form.purpose(), state, names));
    }

    static List<Signature> signatures(Standing standing, State state) {
        return standing.signatures().stream()
                .map(one -> new Signature(number(one.by(), state), one.state().code()))
                .toList();
    }

    private static List<Said> said(FamilyMember member, String purpose, State state, Map<UUID, String> names) {
        return state.records().stream()
                .filter(one ->
                        one.participant().equals(member.id()) && one.purpose().equals(purpose))
                .map(one -> new Said(
                        one.id().toString(),
                        one.at().atZone(DutchTime.ZONE),
                        number(one.by(), state),
                        one.kind().code(),
                        one.manner().code(),
                        one.version(),
                        one.kind() == ConsentSubject.Kind.GIVEN,
                        names.getOrDefault(one.takenBy(), "")))
                .toList();
    }

    /** 0 for the guardian outside the family. */
    private static int number(@Nullable UUID by, State state) {
        Map<UUID, Integer> numbers =
                state.members().stream().collect(Collectors.toMap(FamilyMember::id, FamilyMember::number));
        return by == null ? 0 : requireNonNull(numbers.getOrDefault(by, 0));
    }
}
