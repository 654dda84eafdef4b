package nl.meetmoment.fieldwork;

import nl.meetmoment.common.StartCode;

/** With what a respondent opens a response: a user name that says nothing about the person, and a start code. */
public record Entry(String userName, StartCode startCode) {}
