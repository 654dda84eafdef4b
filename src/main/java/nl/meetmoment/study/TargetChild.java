package nl.meetmoment.study;

/**
 * A child that the parents report on, as routing may know it.
 *
 * @param letter {@code A} or {@code B}, the same in every wave
 * @param age whole years on the wave's date
 * @param sex {@code girl}, {@code boy} or {@code other}
 * @param measure {@code none}, {@code preventive}, {@code ots} or {@code uhp}
 */
public record TargetChild(String letter, int age, String sex, String measure) {}
