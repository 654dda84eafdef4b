package nl.meetmoment.fieldwork.overview;

/** The visits of an assistant in the two weeks to come. */
record Load(String assistant, int visits) {}
