package nl.meetmoment.linkage.consent;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.common.Problem;
import nl.meetmoment.linkage.consent.ConsentRegister.Statement;
import nl.meetmoment.linkage.consent.SigningVisits.Visited;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Which forms were signed on paper at a visit.
 *
 * @param signed number of whom it is about and of who signed, {@code 3-1}; 0 is the guardian outside the family
 */
record PaperEntry(List<String> signed) {

    private static final Pattern SIGNATURE = Pattern.compile("([0-9]{1,3})-([0-9]{1,3})");

    PaperEntry(@Nullable List<String> signed) {
        this.signed = signed == null ? List.of() : List.copyOf(signed);
    }

    void check(Errors findings) {
        if (signed.isEmpty()) {
            findings.rejectValue("signed", "finding", "consent.paper.problem");
        }
    }

    /**
     * Those that are still asked for, so that sent twice it is kept once.
     *
     * @throws nl.meetmoment.common.ProblemException NOT_FOUND of somebody who is not there
     * @throws ConsentRefused where no signature helps
     */
    List<Statement> statements(Visited visited) {
        return signed.stream()
                .distinct()
                .flatMap(one -> statement(one, visited))
                .toList();
    }

    private static Stream<Statement> statement(String text, Visited visited) {
        Matcher found = SIGNATURE.matcher(text);
        if (!found.matches()) {
            throw Problem.NOT_FOUND.exception();
        }
        int about = Integer.parseInt(found.group(1));
        int by = Integer.parseInt(found.group(2));
        if (!visited.isSigner(by)) {
            throw Problem.NOT_FOUND.exception();
        }
        if (visited.isBarred(visited.about(about))) {
            throw ConsentRefused.notHere();
        }
        return visited.isOpen(about, by)
                ? Stream.of(ConsentRegister.onPaper(
                        visited.about(about), VisitConsentController.by(visited, by), visited.purpose()))
                : Stream.empty();
    }
}
