package nl.meetmoment.linkage.messages;

/** How many text messages a text takes on a telephone (3GPP TS 23.038): 153 of GSM's own characters each, else 67. */
final class TextLength {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String DOUBLE = "^{}\\[~]|€\f";

    private TextLength() {}

    static int messages(String text) {
        boolean isGsm = text.chars().allMatch(one -> BASIC.indexOf(one) >= 0 || DOUBLE.indexOf(one) >= 0);
        int units = isGsm
                ? text.chars().map(one -> DOUBLE.indexOf(one) >= 0 ? 2 : 1).sum()
                : text.length();
        int whole = isGsm ? 160 : 70;
        int part = isGsm ? 153 : 67;
        return units <= whole ? 1 : (units + part - 1) / part;
    }
}
