package nl.meetmoment.access;

import static nl.meetmoment.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of people in the protocol, row by row. */
class RoleTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 1);

    static Stream<Arguments> protocol() {
        return Stream.of(
                // runs fieldwork: families, waves, call lists, appointments, rewards, withdrawals; identities, the key;
                // loads what licence holders hand over
                Arguments.of(
                        Role.COORDINATOR,
                        Set.of(
                                MANAGE_FAMILIES,
                                MANAGE_CALL_LISTS,
                                PLAN_VISITS,
                                SEE_ALL_VISITS,
                                SETTLE_REWARDS,
                                HANDLE_WITHDRAWALS,
                                USE_LINKING_KEY,
                                SEE_CONTACT_CARD,
                                MANAGE_STUDY,
                                PREVIEW_STUDY)),
                // home visits with a laptop, telephone guidance; name and address of the own planned visits
                Arguments.of(
                        Role.ASSISTANT,
                        Set.of(SEE_OWN_VISITS, SEE_CONTACT_CARD, HAND_OVER_LAPTOP, GUIDE_RESPONDENT, CLOSE_VISIT)),
                // calls families; the short list of the own assignment
                Arguments.of(Role.CALLER, Set.of(CALL_OWN_LIST)),
                // works through the call list of the own institution, records consent by telephone
                Arguments.of(Role.RECRUITER, Set.of(SEE_OWN_CALL_LIST, RECORD_CONSENT)),
                // derived datasets, codebook, response figures
                Arguments.of(Role.RESEARCHER, Set.of(USE_DATASETS, SEE_RESPONSE_FIGURES)),
                // accounts, keys, study version, backups, audit; no answers, no identities
                Arguments.of(
                        Role.ADMINISTRATOR,
                        Set.of(
                                MANAGE_ACCOUNTS,
                                MANAGE_KEYS,
                                CHOOSE_STUDY_VERSION,
                                MAKE_BACKUPS,
                                READ_AUDIT_TRAIL,
                                PREVIEW_STUDY)));
    }

    @ParameterizedTest
    @MethodSource("protocol")
    void mayWhatTheProtocolSaysAndNothingElse(Role role, Set<Permission> permissions) {
        assertThat(EnumSet.allOf(Permission.class).stream().filter(role::may))
                .containsExactlyInAnyOrderElementsOf(permissions);
    }

    @Test
    void coversEveryRoleAndEveryPermission() {
        assertThat(protocol().map(row -> row.get()[0])).containsExactlyInAnyOrder((Object[]) Role.values());
        assertThat(Stream.of(Permission.values())
                        .filter(permission -> Stream.of(Role.values()).noneMatch(role -> role.may(permission))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void getsNoFamilyDataWithoutBothDates(Role role) {
        for (StaffMember member : Stream.of(
                        member(role, null, null), member(role, SIGNED, null), member(role, null, SIGNED))
                .toList()) {
            assertThat(member.isClearedForFamilyData()).isFalse();
            assertThat(Stream.of(Permission.values()).filter(member::may))
                    .noneMatch(Permission::isForFamilyData)
                    .containsExactlyElementsOf(Stream.of(Permission.values())
                            .filter(role::may)
                            .filter(permission -> !permission.isForFamilyData())
                            .toList());
        }
        StaffMember cleared = member(role, SIGNED, SIGNED);
        assertThat(cleared.isClearedForFamilyData()).isTrue();
        assertThat(Stream.of(Permission.values()).filter(cleared::may))
                .containsExactlyElementsOf(
                        Stream.of(Permission.values()).filter(role::may).collect(Collectors.toList()));
    }

    private static StaffMember member(Role role, LocalDate confidentiality, LocalDate conduct) {
        return new StaffMember(UUID.randomUUID(), "sanne", "Sanne Bakker", role, confidentiality, conduct);
    }
}
