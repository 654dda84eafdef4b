package nl.meetmoment.linkage.recruitment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.common.TokenHash;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;

/** What lists write, understood or not; spreadsheets write a date as the number of days and lose a telephone's first 0. */
final class Words {

    private static final Map<String, Relation> RELATIONS = Map.ofEntries(
            Map.entry("moeder", Relation.MOTHER),
            Map.entry("mother", Relation.MOTHER),
            Map.entry("vader", Relation.FATHER),
            Map.entry("father", Relation.FATHER),
            Map.entry("stiefmoeder", Relation.STEPMOTHER),
            Map.entry("stepmother", Relation.STEPMOTHER),
            Map.entry("stiefvader", Relation.STEPFATHER),
            Map.entry("stepfather", Relation.STEPFATHER),
            Map.entry("pleegmoeder", Relation.FOSTER_MOTHER),
            Map.entry("fostermother", Relation.FOSTER_MOTHER),
            Map.entry("pleegvader", Relation.FOSTER_FATHER),
            Map.entry("fosterfather", Relation.FOSTER_FATHER));

    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("v", Sex.FEMALE),
            Map.entry("vrouw", Sex.FEMALE),
            Map.entry("meisje", Sex.FEMALE),
            Map.entry("f", Sex.FEMALE),
            Map.entry("female", Sex.FEMALE),
            Map.entry("girl", Sex.FEMALE),
            Map.entry("m", Sex.MALE),
            Map.entry("man", Sex.MALE),
            Map.entry("jongen", Sex.MALE),
            Map.entry("male", Sex.MALE),
            Map.entry("boy", Sex.MALE),
            Map.entry("x", Sex.OTHER),
            Map.entry("anders", Sex.OTHER),
            Map.entry("other", Sex.OTHER));

    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            Map.entry("ots", Measure.OTS),
            Map.entry("uhp", Measure.UHP),
            Map.entry("otsuhp", Measure.UHP),
            Map.entry("otsmetuhp", Measure.UHP),
            Map.entry("otswithuhp", Measure.UHP),
            Map.entry("preventief", Measure.PREVENTIVE),
            Map.entry("preventive", Measure.PREVENTIVE),
            Map.entry("geen", Measure.NONE),
            Map.entry("none", Measure.NONE));

    private static final Map<String, Boolean> ANSWERS = Map.of(
            "ja", true, "j", true, "yes", true, "y", true, "1", true, "nee", false, "n", false, "no", false, "0",
            false);

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?:T.*)?");
    private static final Pattern DUTCH = Pattern.compile("(?:(\\d{1,2})[-/. ])?(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern DAYS = Pattern.compile("[1-6]\\d{4}");

    /** Day 0 of spreadsheets. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private static final Pattern TELEPHONE = Pattern.compile("0\\d{9}|\\+(?!31)[1-9]\\d{7,14}");
    private static final Pattern POSTCODE = Pattern.compile("(\\d{4}) ?([A-Z]{2})");

    private Words() {}

    static Optional<Relation> relation(String text) {
        return Optional.ofNullable(RELATIONS.get(plain(text)));
    }

    static Optional<Sex> sex(String text) {
        return Optional.ofNullable(SEXES.get(plain(text)));
    }

    static Optional<Measure> measure(String text) {
        return Optional.ofNullable(MEASURES.get(plain(text)));
    }

    static Optional<Boolean> answer(String text) {
        return Optional.ofNullable(ANSWERS.get(plain(text)));
    }

    /** A whole date: 2026-11-26, 26-11-2026, or as a spreadsheet's number. */
    static Optional<LocalDate> date(String text) {
        if (DAYS.matcher(text).matches()) {
            return Optional.of(FIRST_DAY.plusDays(Integer.parseInt(text)));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches() && iso.group(3) != null) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dutch = DUTCH.matcher(text);
        return dutch.matches() && dutch.group(1) != null
                ? date(dutch.group(3), dutch.group(2), dutch.group(1))
                : Optional.empty();
    }

    /** A month, or the month of a date. */
    static Optional<YearMonth> month(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches() && iso.group(3) == null) {
            return date(iso.group(1), iso.group(2), "1").map(YearMonth::from);
        }
        Matcher dutch = DUTCH.matcher(text);
        if (dutch.matches() && dutch.group(1) == null) {
            return date(dutch.group(3), dutch.group(2), "1").map(YearMonth::from);
        }
        return date(text).map(YearMonth::from);
    }

    /** Ten digits, or another country's number with its plus sign. */
    static Optional<String> telephone(String text) {
        String digits = text.replaceAll("[\\s().-]", "").replaceFirst("^00", "+");
        String national = digits.replaceFirst("^\\+31(?:0)?", "0");
        String whole = national.matches("[1-9]\\d{8}") ? "0" + national : national;
        return Optional.of(whole).filter(number -> TELEPHONE.matcher(number).matches());
    }

    /** Four digits, a space and two capitals. */
    static Optional<String> postcode(String text) {
        Matcher found = POSTCODE.matcher(text.toUpperCase(Locale.ROOT));
        return found.matches() ? Optional.of(found.group(1) + " " + found.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return String.join("", TokenHash.words(text));
    }
}
