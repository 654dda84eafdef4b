package nl.meetmoment.linkage.recruitment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import nl.meetmoment.linkage.recruitment.Candidate.Child;
import nl.meetmoment.linkage.recruitment.Candidate.Home;
import nl.meetmoment.linkage.recruitment.Candidate.Parent;
import org.jspecify.annotations.Nullable;

/** Reads one row, a family, and notes everything that is wrong with it. */
final class RowReader {

    private static final int LONGEST = 200;

    /** What a spreadsheet would carry out; a plus sign begins telephone numbers of other countries. */
    private static final Pattern FORMULA = Pattern.compile("^[=@\\t\\r]|^-[^-\\d\\s]");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final CallListFile.Row row;
    private final Headers headers;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private RowReader(CallListFile.Row row, Headers headers, LocalDate today) {
        this.row = row;
        this.headers = headers;
        this.today = today;
    }

    /**
     * A family as a row has it.
     *
     * @param family null when there are faults
     */
    record Read(@Nullable Candidate family, boolean isAuthorityEnded, List<Fault> faults) {}

    static Read read(CallListFile.Row row, Headers headers, LocalDate today) {
        return new RowReader(row, headers, today).read();
    }

    private Read read() {
        boolean isAuthorityEnded =
                optional("family", "authority_ended", Words::answer, "answer").orElse(false);
        String reference = text("family", "reference");
        List<Parent> parents = parents();
        List<Child> children = children(parents.isEmpty() ? "" : parents.get(0).last());
        if (faults.isEmpty() && children.isEmpty()) {
            fault("child1", "birth", "missing");
        }
        return faults.isEmpty()
                ? new Read(new Candidate(reference, parents, children), isAuthorityEnded, List.of())
                : new Read(null, isAuthorityEnded, List.copyOf(faults));
    }

    private List<Parent> parents() {
        Home first = home("parent1");
        var parents = new ArrayList<Parent>();
        parent("parent1", first, false).ifPresent(parents::add);
        if (isThere("parent2")) {
            Home second = home("parent2");
            boolean isApart = isApart(first, second);
            parent("parent2", isApart ? second : first, isApart).ifPresent(parents::add);
        }
        return parents;
    }

    /** Unless the row says otherwise: of parents who separated, neither may learn where the other one lives. */
    private boolean isApart(Home first, Home second) {
        boolean isSame = second.isWhole() && second.equals(first);
        boolean saysTogether =
                optional("parent2", "lives_with", Words::answer, "answer").orElse(isSame);
        if (saysTogether && !second.isEmpty() && !second.equals(first)) {
            fault("parent2", "lives_with", "together");
        }
        return !saysTogether;
    }

    private Optional<Parent> parent(String person, Home home, boolean isApart) {
        String last = text(person, "last");
        if (last.isEmpty()) {
            fault(person, "last", "missing");
        }
        Optional<Relation> relation = demanded(person, "relation", Words::relation, "relation");
        YearMonth birth = optional(person, "birth", Words::month, "month").orElse(null);
        List<String> telephones = telephones(person);
        if (person.equals("parent1") && telephones.isEmpty()) {
            faultUnlessThere(person, "telephone");
        }
        String email = text(person, "email");
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            fault(person, "email", "email");
        }
        return relation.map(
                known -> new Parent(text(person, "first"), last, known, birth, home, telephones, email, isApart));
    }

    private List<String> telephones(String person) {
        return Stream.of("telephone", "telephone2")
                .flatMap(name -> optional(person, name, Words::telephone, "telephone").stream())
                .distinct()
                .toList();
    }

    private Home home(String person) {
        String street = (text(person, "street") + " " + text(person, "house_number")).strip();
        String postcode =
                optional(person, "postcode", Words::postcode, "postcode").orElse("");
        return new Home(street, postcode, text(person, "place"));
    }

    private List<Child> children(String familyName) {
        var children = new ArrayList<Child>();
        for (int number = 1; number <= Column.CHILDREN; number++) {
            String person = "child" + number;
            if (isThere(person)) {
                child(person, familyName).ifPresent(children::add);
            }
        }
        return children;
    }

    private Optional<Child> child(String person, String familyName) {
        String last = text(person, "last");
        Optional<YearMonth> birth = demanded(person, "birth", Words::month, "month");
        if (birth.filter(month -> month.atDay(1).isAfter(today)).isPresent()) {
            fault(person, "birth", "future");
        }
        Optional<Sex> sex = demanded(person, "sex", Words::sex, "sex");
        Measure measure = optional(person, "measure", Words::measure, "measure").orElse(Measure.NONE);
        LocalDate measureOn =
                optional(person, "measure_on", Words::date, "date").orElse(null);
        String first = text(person, "first");
        if (first.isEmpty()) {
            fault(person, "first", "missing");
        }
        return birth.isEmpty() || sex.isEmpty()
                ? Optional.empty()
                : Optional.of(new Child(
                        first, last.isEmpty() ? familyName : last, birth.get(), sex.get(), measure, measureOn));
    }

    private boolean isThere(String person) {
        return Column.ALL.stream()
                .filter(column ->
                        column.person().equals(person) && !column.name().equals("lives_with"))
                .anyMatch(column -> !cell(column).isEmpty());
    }

    private <T> Optional<T> demanded(
            String person, String name, Function<String, Optional<T>> meaning, String problem) {
        if (cell(new Column(person, name)).isEmpty()) {
            fault(person, name, "missing");
            return Optional.empty();
        }
        return optional(person, name, meaning, problem);
    }

    private <T> Optional<T> optional(
            String person, String name, Function<String, Optional<T>> meaning, String problem) {
        String text = text(person, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> understood = meaning.apply(text);
        if (understood.isEmpty()) {
            fault(person, name, problem);
        }
        return understood;
    }

    /** Empty when it is a formula or too long, which is noted. */
    private String text(String person, String name) {
        String cell = cell(new Column(person, name));
        if (FORMULA.matcher(cell).find()) {
            fault(person, name, "formula");
            return "";
        }
        if (cell.length() > LONGEST || cell.contains("\n") || cell.contains("\r")) {
            fault(person, name, "long");
            return "";
        }
        return cell;
    }

    /** A dash alone is how people write that there is nothing. */
    private String cell(Column column) {
        String header = headers.byCode().get(column.code());
        String cell = header == null ? "" : row.cell(header).strip();
        return cell.equals("-") ? "" : cell;
    }

    private void faultUnlessThere(String person, String name) {
        if (faults.stream().noneMatch(fault -> fault.column().equals(new Column(person, name)))) {
            fault(person, name, "missing");
        }
    }

    private void fault(String person, String name, String problem) {
        var fault = new Fault(new Column(person, name), problem);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
