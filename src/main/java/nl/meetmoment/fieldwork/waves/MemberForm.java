package nl.meetmoment.fieldwork.waves;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.NewParticipant;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a family as typed; without a relation the line is empty.
 *
 * @param birth year and month, {@code 2017-04} or {@code 04-2017}
 * @param takesPart {@code true} when a questionnaire of the own is meant to be filled in
 */
record MemberForm(String relation, String sex, String birth, String measure, String takesPart) {

    static final MemberForm EMPTY = new MemberForm("", "", "", "", "true");

    static final List<String> RELATIONS =
            Stream.of(Relation.values()).map(Relation::code).toList();

    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/ ](\\d{4})");

    MemberForm(
            @Nullable String relation,
            @Nullable String sex,
            @Nullable String birth,
            @Nullable String measure,
            @Nullable String takesPart) {
        this.relation = given(relation);
        this.sex = given(sex);
        this.birth = given(birth);
        this.measure = given(measure);
        this.takesPart = given(takesPart);
    }

    boolean isEmpty() {
        return relation.isEmpty() && sex.isEmpty() && birth.isEmpty();
    }

    boolean isChild() {
        return relation.equals(Relation.CHILD.code());
    }

    /** What is wrong with it, as the end of a key of messages; empty when nothing is. */
    Optional<String> fault(LocalDate today) {
        if (ofCode(Relation.values(), Relation::code, relation).isEmpty()) {
            return Optional.of("relation");
        }
        if (ofCode(Sex.values(), Sex::code, sex).isEmpty()) {
            return Optional.of("sex");
        }
        if (month().isEmpty() || month().get().isAfter(YearMonth.from(today))) {
            return Optional.of("birth");
        }
        boolean hasMeasure = !measure.isEmpty() && !measure.equals(Measure.NONE.code());
        boolean isKnown = measure.isEmpty()
                || ofCode(Measure.values(), Measure::code, measure).isPresent();
        return !isKnown || (hasMeasure && !isChild()) ? Optional.of("measure") : Optional.empty();
    }

    Optional<YearMonth> month() {
        Matcher yearLast = YEAR_LAST.matcher(birth);
        try {
            return Optional.of(
                            yearLast.matches()
                                    ? YearMonth.of(
                                            Integer.parseInt(yearLast.group(2)), Integer.parseInt(yearLast.group(1)))
                                    : YearMonth.parse(birth))
                    .filter(month -> month.getYear() >= 1900);
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /** Of a form without a fault. */
    NewParticipant toParticipant() {
        return new NewParticipant(
                isChild() ? ParticipantKind.CHILD : ParticipantKind.PARENT,
                ofCode(Relation.values(), Relation::code, relation).orElseThrow(),
                ofCode(Sex.values(), Sex::code, sex).orElseThrow(),
                month().orElseThrow(),
                ofCode(Measure.values(), Measure::code, measure).orElse(Measure.NONE),
                takesPart.equals("true"));
    }

    private static <E> Optional<E> ofCode(E[] all, Function<E, String> code, String given) {
        return Arrays.stream(all).filter(one -> code.apply(one).equals(given)).findFirst();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
