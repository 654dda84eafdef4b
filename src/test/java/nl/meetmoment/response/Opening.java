package nl.meetmoment.response;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.common.Pseudonym;
import nl.meetmoment.common.StartCode;
import nl.meetmoment.fieldwork.Entry;
import nl.meetmoment.fieldwork.Mode;
import nl.meetmoment.fieldwork.PermitIssued;
import nl.meetmoment.fieldwork.ScrubbingTokens;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.TargetChild;

/** A response that tests open: a permit as linkage would give it, for a made-up respondent. */
record Opening(PermitIssued permit) {

    static final List<TargetChild> CHILDREN =
            List.of(new TargetChild("A", 9, "girl", "ots"), new TargetChild("B", 15, "boy", "none"));

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    static Opening ofAMother() {
        return of("parent", new Facts("T0", 38, "vt_utrecht", "ots", CHILDREN, ""));
    }

    static Opening ofTheChild() {
        return of("child", new Facts("T0", 9, "vt_utrecht", "ots", CHILDREN, "A"));
    }

    static Opening ofTheTeenager() {
        return of("child", new Facts("T0", 15, "vt_utrecht", "ots", CHILDREN, "B"));
    }

    static Opening of(String questionnaire, Facts facts) {
        return of(questionnaire, facts, UUID.randomUUID(), anyEntry());
    }

    /** A mother as {@link #line} wrote her down. */
    static Opening ofLine(String line) {
        String[] words = line.split(" ");
        var entry = new Entry(words[1], StartCode.typed(words[2]).orElseThrow());
        return of("parent", ofAMother().permit().facts(), UUID.fromString(words[0]), entry);
    }

    String line() {
        return permit.familyKey() + " " + userName() + " " + startCode();
    }

    private static Entry anyEntry() {
        return new Entry("gast-" + UUID.randomUUID().toString().substring(0, 8), StartCode.random());
    }

    private static Opening of(String questionnaire, Facts facts, UUID family, Entry entry) {
        return new Opening(new PermitIssued(
                UUID.randomUUID(),
                family,
                Pseudonym.random(),
                facts.wave(),
                questionnaire,
                facts,
                Mode.VISIT,
                entry,
                FAR,
                new ScrubbingTokens("salt", Set.of())));
    }

    String userName() {
        return permit.entry().userName();
    }

    String startCode() {
        return permit.entry().startCode().shown();
    }

    /** The same participant, wave and questionnaire with another way in, as a second hand-over gives. */
    Opening renewed() {
        return with(anyEntry(), FAR);
    }

    Opening until(Instant end) {
        return with(permit.entry(), end);
    }

    Opening with(ScrubbingTokens tokens) {
        return new Opening(new PermitIssued(
                permit.handle(),
                permit.familyKey(),
                permit.pseudonym(),
                permit.wave(),
                permit.questionnaire(),
                permit.facts(),
                permit.mode(),
                permit.entry(),
                permit.validUntil(),
                tokens));
    }

    private Opening with(Entry entry, Instant validUntil) {
        return new Opening(new PermitIssued(
                permit.handle(),
                permit.familyKey(),
                permit.pseudonym(),
                permit.wave(),
                permit.questionnaire(),
                permit.facts(),
                permit.mode(),
                entry,
                validUntil,
                permit.tokens()));
    }
}
