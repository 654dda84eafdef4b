package nl.meetmoment.study;

/** A recruiting organisation and its region; {@code kind} is {@code VT} or {@code GI}. */
public record Region(String code, String kind, String name) {}
