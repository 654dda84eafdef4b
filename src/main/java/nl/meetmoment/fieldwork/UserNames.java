package nl.meetmoment.fieldwork;

import java.security.SecureRandom;
import java.util.List;

/**
 * User names that a child can type over and that say nothing about anybody: two Dutch words and two digits. The words
 * describe things, never people.
 */
final class UserNames {

    private static final List<String> LOOKS = List.of(
            "bonte",
            "bronzen",
            "geblokte",
            "gele",
            "geruite",
            "gestippelde",
            "gestreepte",
            "glazen",
            "gouden",
            "groene",
            "houten",
            "koperen",
            "kurken",
            "linnen",
            "oranje",
            "paarse",
            "papieren",
            "rieten",
            "ronde",
            "roze",
            "stenen",
            "stoffen",
            "tinnen",
            "turkooizen",
            "vierkante",
            "wollen",
            "zilveren",
            "zonnige");

    private static final List<String> THINGS = List.of(
            "appel", "bal", "bank", "berg", "bloem", "boom", "boot", "brug", "emmer", "fiets", "fluit", "gitaar",
            "kaart", "kano", "kast", "klok", "knoop", "kubus", "lamp", "lepel", "mand", "molen", "muts", "paraplu",
            "peer", "piano", "pluim", "puzzel", "rivier", "schelp", "schuit", "slee", "sok", "stoel", "tafel", "tent",
            "toren", "tram", "trein", "trommel", "tuin", "tulp", "vaas", "veer", "vlag", "vlieger", "wagen", "wolk");

    private static final SecureRandom RANDOM = new SecureRandom();

    private UserNames() {}

    static String random() {
        return oneOf(LOOKS) + "-" + oneOf(THINGS) + "-" + (10 + RANDOM.nextInt(90));
    }

    private static String oneOf(List<String> words) {
        return words.get(RANDOM.nextInt(words.size()));
    }
}
