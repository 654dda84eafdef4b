package nl.meetmoment.linkage.messages;

import static nl.meetmoment.linkage.messages.Correspondence.NONE;
import static nl.meetmoment.linkage.messages.Correspondence.coordinator;
import static nl.meetmoment.linkage.messages.Correspondence.email;
import static nl.meetmoment.linkage.messages.Correspondence.local;
import static nl.meetmoment.linkage.messages.Correspondence.mobile;
import static nl.meetmoment.linkage.messages.Correspondence.mother;
import static nl.meetmoment.linkage.messages.Correspondence.newAddress;
import static nl.meetmoment.linkage.messages.Correspondence.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.common.RevealingWords;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.CancelReason;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.messages.MessageKind;
import nl.meetmoment.linkage.CallHours;
import nl.meetmoment.linkage.Channel;
import nl.meetmoment.linkage.Channel.Safety;
import nl.meetmoment.linkage.Withdrawals;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class DispatchIntegrationTests {

    private static final TextMessageProvider NO_TEXTS = new NoTextMessages();

    private static GreenMail post;

    @Autowired
    ApplicationContext site;

    private Correspondence office;

    @BeforeAll
    static void openThePostOffice() {
        post = new GreenMail(ServerSetup.SMTP.dynamicPort());
        post.start();
    }

    @AfterAll
    static void closeIt() {
        post.stop();
    }

    @BeforeEach
    void approve() {
        office = new Correspondence(site);
        office.approveAll();
    }

    @Test
    @Tag("S2")
    void sendsANeutralMessageToASafeAddress() throws Exception {
        String address = newAddress();
        RegisteredFamily family = planned(email(address, Safety.SAFE));

        round();

        MimeMessage mail = only(address);
        assertThat(mail.getSubject()).isEqualTo("Onze afspraak");
        assertThat(mail.getFrom()[0]).hasToString("Team Afspraken <afspraken@voorbeeld.invalid>");
        assertThat(mail.getMessageID()).matches("<[0-9a-f]{32}@voorbeeld\\.invalid>");
        assertThat(headers(mail)).containsKeys("Auto-Submitted").doesNotContainKeys("X-Mailer", "User-Agent");
        assertThat(mail.isMimeType("text/plain")).isTrue();
        String own = headers(mail).entrySet().stream()
                .filter(header -> !header.getKey().equals("Received"))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        String whole = own + mail.getContent();
        assertThat(RevealingWords.in(whole)).isEmpty();
        assertThat(whole)
                .doesNotContain(
                        family.caseNumber(),
                        "Kanarie",
                        "http",
                        java.net.InetAddress.getLocalHost().getHostName() + ".");
        assertThat(office.message(mother(family), MessageKind.CONFIRMATION).state())
                .isEqualTo(MessageState.SENT);
    }

    @Test
    @Tag("D5")
    void writesTheTrailWithoutAddressOrText() {
        String address = newAddress();
        RegisteredFamily family = planned(email(address, Safety.SAFE));

        round();

        assertThat(office.trail(mother(family)))
                .singleElement()
                .asString()
                .matches("message\\.sent confirmation/" + mother(family) + "/email/[0-9a-f]{16}");
    }

    @Test
    @Tag("D3")
    void keepsWhatWasWrittenSealed() {
        String address = newAddress();
        RegisteredFamily family = planned(email(address, Safety.SAFE));

        round();

        UUID id = office.message(mother(family), MessageKind.CONFIRMATION).id();
        String row = TestDatabase.owner()
                .sql("select message::text from linkage.message where message_id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(address, "afspraak op");
        assertThat(office.bean(Messages.class).written(id).orElseThrow().to()).isEqualTo(address);
    }

    @Test
    void sendsOnceHoweverOftenItIsFetchedAndByHowManyWorkers() throws Exception {
        List<String> addresses =
                Stream.generate(Correspondence::newAddress).limit(5).toList();
        addresses.forEach(address -> planned(email(address, Safety.SAFE)));
        Rounds rounds = rounds(NO_TEXTS);
        rounds.fetch();
        rounds.fetch();

        ExecutorService workers = Executors.newFixedThreadPool(2);
        workers.execute(rounds::sendAll);
        workers.execute(rounds(NO_TEXTS)::sendAll);
        workers.shutdown();
        assertThat(workers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        rounds.round();

        for (String address : addresses) {
            only(address);
        }
    }

    @Test
    void asksAPersonWhenItIsNotKnownWhetherItLeft() {
        var number = "06 00 00 01 0" + 1;
        RegisteredFamily family = planned(mobile(number));
        var texts = new Texts();
        texts.failure = new IllegalStateException("The machine stops here.");

        rounds(texts).round();
        UUID id = office.message(mother(family), MessageKind.CONFIRMATION).id();
        assertThat(state(id)).isEqualTo(MessageState.SENDING);
        texts.failure = null;
        rounds(texts).round();
        assertThat(texts.sent).isEmpty();
        later(texts, Duration.ofMinutes(11)).settleInterrupted();
        later(texts, Duration.ofMinutes(11)).sendAll();

        assertThat(state(id)).isEqualTo(MessageState.UNCERTAIN);
        assertThat(texts.sent).isEmpty();
    }

    @Test
    void triesAgainLaterAndGoesOnWithOthersMeanwhile() {
        String address = newAddress();
        RegisteredFamily family = planned(email(address, Safety.SAFE));
        RegisteredFamily other = planned(mobile("06 00 00 01 02"));
        var texts = new Texts();

        office.rounds(settings(local(1), NONE), texts).round();

        Message first = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(first.state()).isEqualTo(MessageState.WAITING);
        assertThat(first.reason()).isEqualTo("no-server");
        assertThat(first.nextAt()).isAfter(Instant.now());
        assertThat(texts.sent).hasSize(1).allSatisfy(text -> assertThat(text).startsWith("+31600000102"));
        assertThat(office.message(mother(other), MessageKind.CONFIRMATION).state())
                .isEqualTo(MessageState.SENT);

        for (int day = 1; day <= 5; day++) {
            Clock clock = clock(Instant.now().plus(Duration.ofHours(9L * day)));
            office.rounds(settings(local(1), NONE), texts, clock).sendAll();
        }
        assertThat(state(first.id())).isEqualTo(MessageState.FAILED);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    @Tag("P3")
    void tellsWhatAServerRefusedFromWhatItMayHaveTakenAndLogsNoAddress(CapturedOutput output) throws Exception {
        String canary = "canary-" + UUID.randomUUID();
        RegisteredFamily refused = planned(email(canary + "@een.invalid", Safety.SAFE));
        try (var server = new StubbornServer("550 no such user", false)) {
            office.rounds(settings(local(server.port()), NONE), NO_TEXTS).round();
        }
        RegisteredFamily later = planned(email(canary + "@twee.invalid", Safety.SAFE));
        try (var server = new StubbornServer("450 full", false)) {
            office.rounds(settings(local(server.port()), NONE), NO_TEXTS).round();
        }
        RegisteredFamily unknown = planned(email(canary + "@drie.invalid", Safety.SAFE));
        try (var server = new StubbornServer("250 fine", true)) {
            office.rounds(settings(local(server.port()), NONE), NO_TEXTS).round();
        }

        assertThat(stateOf(refused)).isEqualTo(MessageState.BOUNCED);
        assertThat(stateOf(later)).isEqualTo(MessageState.WAITING);
        assertThat(stateOf(unknown)).isEqualTo(MessageState.UNCERTAIN);
        assertThat(output.getAll()).doesNotContain(canary);
    }

    @Test
    @Tag("S3")
    void givesAPersonATaskWhenNoWayIsSafe() {
        String address = newAddress();
        assertThat(reasonAfterRound(email(address, Safety.UNSAFE))).isEqualTo("unsafe");
        assertThat(reasonAfterRound(email(address, Safety.UNKNOWN))).isEqualTo("unknown");
        assertThat(reasonAfterRound(new Channel(
                        Channel.Kind.EMAIL,
                        address,
                        Safety.SAFE,
                        List.of(),
                        false,
                        "",
                        "",
                        LocalDate.of(2020, 1, 1),
                        "Robin")))
                .isEqualTo("stale");
        assertThat(reasonAfterRound()).isEqualTo("none");
        assertThat(received(address)).isEmpty();
    }

    @Test
    @Tag("S3")
    void leavesNoTextWhereNoMessageMayBeLeft() {
        Channel silent = mobile("06 00 00 01 03");
        Channel closed = new Channel(
                silent.kind(),
                silent.value(),
                silent.safety(),
                silent.hours(),
                false,
                "",
                "",
                silent.checkedOn(),
                "Robin");
        var texts = new Texts();
        RegisteredFamily family = planned(closed);

        rounds(texts).round();

        assertThat(stateOf(family)).isEqualTo(MessageState.BY_PERSON);
        assertThat(texts.sent).isEmpty();
    }

    @Test
    @Tag("S3")
    void waitsForASafeHour() throws Exception {
        String address = newAddress();
        DayOfWeek otherDay = LocalDate.now(DutchTime.ZONE).plusDays(2).getDayOfWeek();
        var hours = new CallHours(Set.of(otherDay), LocalTime.of(10, 0), LocalTime.of(12, 0));
        RegisteredFamily family = planned(new Channel(
                Channel.Kind.EMAIL,
                address,
                Safety.SAFE,
                List.of(hours),
                false,
                "",
                "",
                LocalDate.now(DutchTime.ZONE),
                "Robin"));

        round();

        Message waits = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(waits.state()).isEqualTo(MessageState.WAITING);
        assertThat(waits.reason()).isEqualTo("hours");
        assertThat(waits.nextAt().atZone(DutchTime.ZONE).getDayOfWeek()).isEqualTo(otherDay);
        assertThat(received(address)).isEmpty();
        Clock then = clock(waits.nextAt().plusSeconds(60));
        office.rounds(settings(local(post.getSmtp().getPort()), NONE), NO_TEXTS, then)
                .sendAll();
        only(address);
    }

    @Test
    @Tag("S3")
    void stopsWhatNoLongerHoldsAfterItWasFetched() {
        String address = newAddress();
        RegisteredFamily family = office.family(email(address, Safety.SAFE));
        UUID visit = office.plan(family);
        office.ripen(family);
        rounds(NO_TEXTS).fetch();
        office.bean(Appointments.class).cancel(visit, CancelReason.FAMILY_ASKED, Correspondence.STAFF);

        round();

        assertThat(stateOf(family)).isEqualTo(MessageState.STOPPED);
        assertThat(received(address)).isEmpty();
    }

    @Test
    @Tag("P9")
    void sendsNothingToWhoWithdrew() {
        String address = newAddress();
        RegisteredFamily family = planned(email(address, Safety.SAFE));
        rounds(NO_TEXTS).fetch();
        office.bean(Withdrawals.class)
                .add(mother(family), Withdrawals.ALL, Instant.now(), Withdrawals.Cause.WITHDREW, UUID.randomUUID());

        round();

        assertThat(stateOf(family)).isEqualTo(MessageState.STOPPED);
        assertThat(received(address)).isEmpty();
    }

    @Test
    @Tag("P9")
    void leavesNoTaskOfWhoWithdrewFromTheWave() {
        RegisteredFamily family = planned();
        round();
        assertThat(stateOf(family)).isEqualTo(MessageState.BY_PERSON);
        office.bean(Withdrawals.class)
                .add(mother(family), "t0", Instant.now(), Withdrawals.Cause.WITHDREW, UUID.randomUUID());

        round();

        assertThat(stateOf(family)).isEqualTo(MessageState.STOPPED);
        assertThat(outboxState(family)).isEqualTo("stopped");
    }

    @Test
    void leavesNoTaskOfWhatNoLongerHolds() {
        RegisteredFamily family = planned();
        round();
        office.bean(Appointments.class).cancel(visitOf(family), CancelReason.FAMILY_ASKED, Correspondence.STAFF);

        round();

        assertThat(stateOf(family)).isEqualTo(MessageState.STOPPED);
    }

    @Test
    void reportsWhatLeftAndNothingElse() throws Exception {
        RegisteredFamily sent = planned(email(newAddress(), Safety.SAFE));
        RegisteredFamily waits = planned();
        round();
        RegisteredFamily refused = planned(email(newAddress(), Safety.SAFE));
        try (var server = new StubbornServer("550 no such user", false)) {
            office.rounds(settings(local(server.port()), NONE), NO_TEXTS).round();
        }

        assertThat(outboxState(sent)).isEqualTo("told");
        assertThat(outboxState(waits)).isEqualTo("handed_over");
        assertThat(outboxState(refused)).isEqualTo("handed_over");
    }

    @Test
    void givesAPersonWhatCouldNotLeaveInTimeUntilTheAppointmentIsOver() {
        RegisteredFamily family = planned(email(newAddress(), Safety.SAFE));
        office.rounds(settings(NONE, NONE), NO_TEXTS).round();
        UUID id = office.message(mother(family), MessageKind.CONFIRMATION).id();
        TestDatabase.owner()
                .sql(
                        "update linkage.message set until_at = now() - interval '1 hour', next_at = now() where message_id = ?")
                .param(id)
                .update();

        round();
        round();
        Message late = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(late.state()).isEqualTo(MessageState.BY_PERSON);
        assertThat(late.reason()).isEqualTo("too-late");

        later(NO_TEXTS, Duration.ofDays(20).plusSeconds(60)).round();
        Message over = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(over.state()).isEqualTo(MessageState.STOPPED);
        assertThat(over.reason()).isEqualTo("passed");
    }

    @Test
    void makesNoTaskOfAMessageWhoseAppointmentIsOver() {
        RegisteredFamily family = planned(email(newAddress(), Safety.SAFE));
        office.rounds(settings(NONE, NONE), NO_TEXTS).round();

        later(NO_TEXTS, Duration.ofDays(20).plusSeconds(60)).round();

        Message message = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(message.state()).isEqualTo(MessageState.STOPPED);
        assertThat(message.reason()).isEqualTo("passed");
        assertThat(outboxState(family)).isEqualTo("stopped");
    }

    @Test
    void closesTheTaskOfAMessageThatBecameNeedless() {
        RegisteredFamily family = planned(email(newAddress(), Safety.SAFE));
        office.rounds(settings(NONE, NONE), NO_TEXTS).round();
        UUID id = office.message(mother(family), MessageKind.CONFIRMATION).id();
        TestDatabase.owner()
                .sql(
                        "update linkage.message set until_at = now() - interval '1 hour', next_at = now() where message_id = ?")
                .param(id)
                .update();
        round();
        office.bean(Appointments.class).cancel(visitOf(family), CancelReason.MISTAKE, Correspondence.STAFF);

        round();

        assertThat(state(id)).isEqualTo(MessageState.STOPPED);
    }

    @Test
    @Tag("S5")
    void writesToSeparatedParentsApartAndNamesNeither() throws Exception {
        String hers = newAddress();
        String his = newAddress();
        RegisteredFamily family = office.separated(email(hers, Safety.SAFE), email(his, Safety.SAFE));
        for (int place = 0; place < 2; place++) {
            office.plan(
                    family,
                    Set.of(family.participants().get(place).id()),
                    Instant.now().plus(Duration.ofDays(20 + place)));
        }
        office.ripen(family);

        round();

        for (String address : List.of(hers, his)) {
            MimeMessage mail = only(address);
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getContent().toString())
                    .doesNotContain("Anna", "Bert", "Kanarie", "Vinkenoog", "Verzonnen", "Zomaar");
        }
    }

    @Test
    @Tag("S3")
    void goesNowhereOnceAMessageCameBackFromThere() throws Exception {
        RegisteredFamily family = planned(email(newAddress(), Safety.SAFE));
        try (var server = new StubbornServer("550 no such user", false)) {
            office.rounds(settings(local(server.port()), NONE), NO_TEXTS).round();
        }
        Message bounced = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(bounced.state()).isEqualTo(MessageState.BOUNCED);

        // a letter took its place meanwhile, which does not make the address any better
        TestDatabase.owner()
                .sql("update linkage.message set channel = 'letter', content = 'x' where message_id = ?")
                .param(bounced.id())
                .update();
        office.bean(Decisions.class).settle(bounced.id(), "called", coordinator());
        office.bean(Appointments.class)
                .move(
                        visitOf(family),
                        Instant.now().plus(Duration.ofDays(21)),
                        Duration.ofHours(2),
                        nl.meetmoment.fieldwork.PlanReason.values()[0],
                        Correspondence.STAFF);
        office.ripen(family);
        round();

        assertThat(office.message(mother(family), MessageKind.MOVED).reason()).isEqualTo("bounced");
    }

    @Test
    void sendsATextAgainToTheNumberThatTookThePlaceOfAWrongOne(@TempDir Path folder) throws Exception {
        RegisteredFamily family = planned(mobile("06 00 00 01 06"));
        rounds(new TextFolder(folder)).round();
        UUID id = office.message(mother(family), MessageKind.CONFIRMATION).id();
        bounce(folder, id.toString());
        assertThat(state(id)).isEqualTo(MessageState.BOUNCED);

        office.reachedBy(family, mobile("06 00 00 01 07"));
        office.bean(Decisions.class).retry(id, coordinator());
        rounds(new TextFolder(folder)).round();

        assertThat(state(id)).isEqualTo(MessageState.SENT);
        assertThat(folder.resolve("out/" + id + "-1.json")).content().contains("+31600000107");
        bounce(folder, id + "-1");
        assertThat(state(id)).isEqualTo(MessageState.BOUNCED);
    }

    @Test
    void keepsTheReferenceOfATextThatMayHaveLeft() {
        RegisteredFamily family = planned(mobile("06 00 00 01 08"));
        var texts = new Texts();
        texts.failure = new SendingFailed(SendingFailed.Outcome.UNKNOWN, "test");
        rounds(texts).round();
        Message message = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(message.state()).isEqualTo(MessageState.UNCERTAIN);

        texts.failure = null;
        office.bean(Decisions.class).retry(message.id(), coordinator());
        rounds(texts).round();

        assertThat(state(message.id())).isEqualTo(MessageState.SENT);
        assertThat(office.bean(Messages.class).byReference(message.id().toString()))
                .isPresent();
    }

    @Test
    @Tag("S3")
    void knowsEveryAddressThatAMessageCameBackFrom() throws Exception {
        Channel first = email(newAddress(), Safety.SAFE);
        RegisteredFamily family = planned(first);
        refuseAll();
        UUID refused = office.message(mother(family), MessageKind.CONFIRMATION).id();
        office.bean(Decisions.class).settle(refused, "called", coordinator());
        office.bean(Appointments.class)
                .move(
                        visitOf(family),
                        Instant.now().plus(Duration.ofDays(21)),
                        Duration.ofHours(2),
                        nl.meetmoment.fieldwork.PlanReason.values()[0],
                        Correspondence.STAFF);
        office.ripen(family);
        office.reachedBy(family, email(newAddress(), Safety.SAFE));
        refuseAll();
        Message moved = office.message(mother(family), MessageKind.MOVED);
        assertThat(moved.state()).isEqualTo(MessageState.BOUNCED);

        office.reachedBy(family, checkedYesterday(first));
        office.bean(Decisions.class).retry(moved.id(), coordinator());
        round();

        assertThat(office.message(mother(family), MessageKind.MOVED).reason()).isEqualTo("bounced");
    }

    @Test
    void goesThereAgainOnceACoordinatorRetriesAfterAskingOnTheSameDay() throws Exception {
        String address = newAddress();
        RegisteredFamily family = planned(email(address, Safety.SAFE));
        refuseAll();
        UUID id = office.message(mother(family), MessageKind.CONFIRMATION).id();

        office.bean(Decisions.class).retry(id, coordinator());
        round();

        assertThat(state(id)).isEqualTo(MessageState.SENT);
        only(address);
    }

    @Test
    void holdsItAgainstNoAddressThatAServerRefusesTheSender() throws Exception {
        RegisteredFamily family = planned(email(newAddress(), Safety.SAFE));
        try (var server = new StubbornServer("550 not you", "250 fine", false)) {
            office.rounds(settings(local(server.port()), NONE), NO_TEXTS).round();
        }

        Message message = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(message.state()).isEqualTo(MessageState.WAITING);
        assertThat(message.reason()).isEqualTo("relay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.7.1 relaying denied", "554 5.7.1 not for you", "530 5.7.0 authentication required"})
    void holdsItAgainstNoAddressThatARelayRefusesTheSite(String answer) throws Exception {
        String address = newAddress();
        RegisteredFamily family = planned(email(address, Safety.SAFE));
        refuseAll(answer);

        Message message = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(message.state()).isEqualTo(MessageState.WAITING);
        assertThat(message.reason()).isEqualTo("relay");
        assertThat(outboxState(family)).isEqualTo("handed_over");
        assertThat(office.bean(Messages.class).returned(message.id())).isEmpty();
        assertThat(office.bean(Messages.class).isSiteRefused()).isTrue();

        later(NO_TEXTS, Duration.ofMinutes(2)).round();
        assertThat(state(message.id())).isEqualTo(MessageState.SENT);
        only(address);
    }

    @ParameterizedTest
    @CsvSource({"450 4.7.1 come back later, no-server", "554 5.7.1 not for you, relay"})
    void triesAgainAfterGrowingPausesAndThenGivesItToAPerson(String answer, String reason) throws Exception {
        RegisteredFamily family = planned(email(newAddress(), Safety.SAFE));
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var pauses = new ArrayList<Duration>();
        try (var server = new StubbornServer(answer, false)) {
            while (pauses.isEmpty() || stateOf(family) == MessageState.WAITING) {
                office.rounds(settings(local(server.port()), NONE), NO_TEXTS, clock(at))
                        .round();
                Message message = office.message(mother(family), MessageKind.CONFIRMATION);
                assertThat(message.reason()).isEqualTo(reason);
                pauses.add(Duration.between(at, message.nextAt()));
                at = message.nextAt();
            }
        }

        assertThat(stateOf(family)).isEqualTo(MessageState.FAILED);
        assertThat(pauses.subList(0, 5)).isSorted().doesNotHaveDuplicates();
        assertThat(pauses).hasSize(6);
    }

    @Test
    @Tag("S3")
    void knowsEveryAddressThatOneMessageCameBackFrom() throws Exception {
        String first = newAddress();
        String second = newAddress();
        RegisteredFamily family = planned(email(first, Safety.SAFE));
        refuseAll("550 5.1.1 no such user");
        UUID id = office.message(mother(family), MessageKind.CONFIRMATION).id();
        office.reachedBy(family, email(second, Safety.SAFE));
        office.bean(Decisions.class).retry(id, coordinator());
        refuseAll("550 5.1.1 no such user");

        assertThat(office.bean(Messages.class).returned(id))
                .extracting(one -> one.written().to())
                .containsExactly(first, second);
        office.reachedBy(family, checkedYesterday(email(first, Safety.SAFE)));
        office.bean(Decisions.class).retry(id, coordinator());
        round();
        assertThat(office.message(mother(family), MessageKind.CONFIRMATION).reason())
                .isEqualTo("bounced");
    }

    @Test
    void leavesAServerAloneForAWhileThatDidNotAnswer() throws Exception {
        var written = new Written(newAddress(), "x", List.of(), "x", "x");
        Instant now = Instant.now();
        try (var server = new StubbornServer("250 fine", true)) {
            var mail = new Mail(settings(local(server.port()), NONE));
            assertThat(outcome(mail, written, now)).isEqualTo(SendingFailed.Outcome.UNKNOWN);
            assertThat(outcome(mail, written, now.plusSeconds(119))).isEqualTo(SendingFailed.Outcome.LATER);
            assertThat(outcome(mail, written, now.plusSeconds(121))).isEqualTo(SendingFailed.Outcome.UNKNOWN);
        }
    }

    @Test
    void sendsNoTextThatNobodyApproved() {
        String address = newAddress();
        RegisteredFamily family = planned(email(address, Safety.SAFE));
        office.bean(Messages.class).language(mother(family), "en");
        TestDatabase.owner()
                .sql("delete from linkage.message_approval where template like '%_en'")
                .update();

        round();

        Message waits = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(waits.state()).isEqualTo(MessageState.WAITING);
        assertThat(waits.reason()).isEqualTo("not-approved");
        assertThat(received(address)).isEmpty();
    }

    @Test
    void waitsForAMailServer() {
        RegisteredFamily family = planned(email(newAddress(), Safety.SAFE));

        office.rounds(settings(NONE, NONE), NO_TEXTS).round();

        assertThat(office.message(mother(family), MessageKind.CONFIRMATION).reason())
                .isEqualTo("no-mail");
    }

    @Test
    @Tag("S2")
    void sendsNothingUnderANameThatGivesSomethingAway() {
        String address = newAddress();
        Channel cover = new Channel(
                Channel.Kind.EMAIL,
                address,
                Safety.SAFE,
                List.of(),
                false,
                "",
                "Veilig Thuis",
                LocalDate.now(DutchTime.ZONE),
                "Robin");

        assertThat(reasonAfterRound(cover)).isEqualTo("revealing");
        assertThat(received(address)).isEmpty();
    }

    @Test
    @Tag("S3")
    void comesUnderTheNameThatWasAgreed() throws Exception {
        String address = newAddress();
        planned(new Channel(
                Channel.Kind.EMAIL,
                address,
                Safety.SAFE,
                List.of(),
                false,
                "",
                "Noor",
                LocalDate.now(DutchTime.ZONE),
                "Robin"));

        round();

        assertThat(only(address).getFrom()[0]).hasToString("Noor <afspraken@voorbeeld.invalid>");
    }

    @Test
    void hearsWhatBecameOfATextMessage() {
        var texts = new Texts();
        RegisteredFamily family = planned(mobile("06 00 00 01 04"));
        RegisteredFamily gone = planned(mobile("06 00 00 01 05"));
        rounds(texts).round();
        texts.deliveries = Map.of(
                office.message(mother(family), MessageKind.CONFIRMATION).id().toString(),
                        TextMessageProvider.Delivery.DELIVERED,
                office.message(mother(gone), MessageKind.CONFIRMATION).id().toString(),
                        TextMessageProvider.Delivery.BOUNCED);

        rounds(texts).round();

        assertThat(stateOf(family)).isEqualTo(MessageState.DELIVERED);
        assertThat(stateOf(gone)).isEqualTo(MessageState.BOUNCED);
    }

    @Test
    void speaksToAServerElsewhereUnderTlsOnly() {
        var elsewhere = new SendingSettings.Server("mail.voorbeeld.invalid", 25, "", "");
        assertThat(elsewhere.isLoopback()).isFalse();
        assertThatThrownBy(() -> new Mail(settings(elsewhere, NONE))
                        .send("0".repeat(32), new Written(newAddress(), "x", List.of(), "x", "x"), Instant.now()))
                .isInstanceOf(SendingFailed.class)
                .hasNoCause();
    }

    private static SendingFailed.Outcome outcome(Mail mail, Written written, Instant at) {
        return assertThatExceptionOfType(SendingFailed.class)
                .isThrownBy(() -> mail.send("0".repeat(32), written, at))
                .actual()
                .outcome();
    }

    private void bounce(Path folder, String reference) throws Exception {
        Files.createDirectories(folder.resolve("bounced"));
        Files.move(folder.resolve("out/" + reference + ".json"), folder.resolve("bounced/" + reference + ".json"));
        rounds(new TextFolder(folder)).hear();
    }

    private void refuseAll() throws Exception {
        refuseAll("550 no such user");
    }

    private void refuseAll(String answer) throws Exception {
        try (var server = new StubbornServer(answer, false)) {
            office.rounds(settings(local(server.port()), NONE), NO_TEXTS).round();
        }
    }

    private static Channel checkedYesterday(Channel channel) {
        return new Channel(
                channel.kind(),
                channel.value(),
                channel.safety(),
                channel.hours(),
                channel.mayLeaveMessage(),
                "",
                "",
                LocalDate.now(DutchTime.ZONE).minusDays(1),
                "Robin");
    }

    private RegisteredFamily planned(Channel... ways) {
        RegisteredFamily family = office.family(ways);
        office.plan(family);
        office.ripen(family);
        return family;
    }

    private void round() {
        rounds(NO_TEXTS).round();
    }

    private Rounds rounds(TextMessageProvider texts) {
        return office.rounds(settings(local(post.getSmtp().getPort()), NONE), texts);
    }

    private Rounds later(TextMessageProvider texts, Duration by) {
        return office.rounds(
                settings(local(post.getSmtp().getPort()), NONE),
                texts,
                clock(Instant.now().plus(by)));
    }

    private String reasonAfterRound(Channel... ways) {
        RegisteredFamily family = planned(ways);
        round();
        Message message = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(message.state()).isEqualTo(MessageState.BY_PERSON);
        return message.reason();
    }

    private MessageState stateOf(RegisteredFamily family) {
        return office.message(mother(family), MessageKind.CONFIRMATION).state();
    }

    private static String outboxState(RegisteredFamily family) {
        return TestDatabase.owner()
                .sql("select state from fieldwork.message_due where participant_id = ?")
                .param(mother(family))
                .query(String.class)
                .single();
    }

    private MessageState state(UUID id) {
        return office.bean(Messages.class).find(id).orElseThrow().state();
    }

    private static UUID visitOf(RegisteredFamily family) {
        return TestDatabase.owner()
                .sql("select visit_id from fieldwork.visit where case_number = ?")
                .param(family.caseNumber())
                .query(UUID.class)
                .single();
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }

    private static MimeMessage only(String address) {
        assertThat(received(address)).hasSize(1);
        return received(address).get(0);
    }

    private static List<MimeMessage> received(String address) {
        return List.of(post.getReceivedMessagesForDomain(address));
    }

    private static Map<String, String> headers(MimeMessage mail) throws Exception {
        List<Header> all = Collections.list(mail.getAllHeaders());
        return all.stream().collect(Collectors.toMap(Header::getName, Header::getValue, (one, two) -> one + two));
    }

    /** A provider in memory. */
    private static final class Texts implements TextMessageProvider {

        final List<String> sent = new ArrayList<>();

        @org.jspecify.annotations.Nullable
        RuntimeException failure;

        Map<String, Delivery> deliveries = Map.of();

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public void send(String reference, String number, String sender, String text) {
            if (failure != null) {
                throw failure;
            }
            sent.add(number + " " + text);
        }

        @Override
        public Map<String, Delivery> deliveries(Collection<String> references) {
            return deliveries;
        }
    }
}
