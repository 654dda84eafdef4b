package nl.meetmoment.linkage.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meetmoment.linkage.PersonSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is looked for, as it was typed. */
record SearchForm(
        String caseNumber, String lastName, String birthYear, String telephone, String postcode, String houseNumber) {

    static final SearchForm EMPTY = new SearchForm("", "", "", "", "", "");

    private static final int LONGEST = 120;

    SearchForm(
            @Nullable String caseNumber,
            @Nullable String lastName,
            @Nullable String birthYear,
            @Nullable String telephone,
            @Nullable String postcode,
            @Nullable String houseNumber) {
        this.caseNumber = given(caseNumber).toUpperCase(Locale.ROOT);
        this.lastName = given(lastName);
        this.birthYear = given(birthYear);
        this.telephone = given(telephone);
        this.postcode = given(postcode);
        this.houseNumber = given(houseNumber);
    }

    void check(Errors findings) {
        if (Stream.of(caseNumber, lastName, telephone, postcode).allMatch(String::isEmpty)) {
            findings.rejectValue("caseNumber", "finding", "search.nothing");
        }
        if (!birthYear.matches("|(?:19|20)[0-9]{2}") || (!birthYear.isEmpty() && lastName.isEmpty())) {
            findings.rejectValue("birthYear", "finding", "search.birth-year.problem");
        }
        if (!telephone.matches("|[+(]?[0-9][0-9 ().-]{5,22}")) {
            findings.rejectValue("telephone", "finding", "search.telephone.problem");
        }
        boolean isHouse = postcode.matches("[0-9]{4} ?[A-Za-z]{2}") && houseNumber.matches("[0-9]{1,6}.{0,10}");
        if (!isHouse && !(postcode.isEmpty() && houseNumber.isEmpty())) {
            findings.rejectValue("postcode", "finding", "search.postcode.problem");
        }
    }

    /** Of a form without findings. */
    PersonSearch.Terms toTerms() {
        return new PersonSearch.Terms(
                caseNumber,
                lastName,
                birthYear.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(birthYear)),
                telephone,
                postcode,
                houseNumber);
    }

    private static String given(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }
}
