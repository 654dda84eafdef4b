package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.ContactScope;
import nl.meetmoment.fieldwork.Contacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class ContactCardsTests {

    private final ContactScope scope = mock();

    private final AuditTrail trail = mock();

    private final Persons persons = mock();

    private final CardTexts texts = mock();

    private final UUID visit = UUID.randomUUID();

    @Test
    @Tag("D5")
    void openNothingBeforeTheTrailHasIt() {
        LocalDate signed = LocalDate.of(2026, 1, 5);
        var assistant = new StaffMember(UUID.randomUUID(), "noor", "Noor", Role.ASSISTANT, signed, signed);
        var participant = new Contacts.Contact(UUID.randomUUID(), 1, "moeder", "");
        when(scope.ofVisit(visit, assistant)).thenReturn(Optional.of(new Contacts("G-00000", List.of(participant))));
        doThrow(new QueryTimeoutException("full")).when(trail).append(any(), any(), any());
        var cards = new ContactCards(scope, trail, persons, texts);

        assertThatThrownBy(() -> cards.ofVisit(visit, assistant)).isInstanceOf(QueryTimeoutException.class);
        verifyNoInteractions(persons);
    }
}
