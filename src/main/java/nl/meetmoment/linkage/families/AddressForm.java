package nl.meetmoment.linkage.families;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.linkage.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An address as typed; blank, a line that is not used. */
record AddressForm(String street, String postcode, String place, String label) {

    /** A Dutch one; elsewhere it is left empty and stands with the place. */
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{4} ?[A-Za-z]{2}");

    AddressForm(@Nullable String street, @Nullable String postcode, @Nullable String place, @Nullable String label) {
        this.street = Typed.text(street);
        this.postcode = Typed.text(postcode);
        this.place = Typed.text(place);
        this.label = Typed.text(label);
    }

    static AddressForm blank() {
        return new AddressForm("", "", "", "");
    }

    static AddressForm of(Address address) {
        return new AddressForm(address.street(), address.postcode(), address.place(), address.label());
    }

    boolean isUsed() {
        return Stream.of(street, postcode, place, label).anyMatch(text -> !text.isEmpty());
    }

    void check(Errors findings, String field) {
        if (isUsed() && (street.isEmpty() || place.isEmpty())) {
            findings.rejectValue(field + ".street", "finding", "person.address.problem");
        }
        if (!postcode.isEmpty() && !POSTCODE.matcher(postcode).matches()) {
            findings.rejectValue(field + ".postcode", "finding", "person.postcode.problem");
        }
        Typed.checkLength(findings, field + ".street", street);
        Typed.checkLength(findings, field + ".place", place);
        Typed.checkLength(findings, field + ".label", label);
    }

    Address toAddress() {
        return new Address(street, postcode, place, label);
    }
}
