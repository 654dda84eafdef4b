package nl.meetmoment.study;

import java.util.List;
import nl.meetmoment.instrument.Text;

/** The instruments of one informant in one wave; {@code informant} is {@code parent} or {@code child}. */
public record Questionnaire(String id, String informant, Text title, List<Section> sections) {}
