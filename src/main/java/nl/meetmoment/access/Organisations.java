package nl.meetmoment.access;

import java.util.Map;

/** The recruiting organisations that a recruiter can work for; who knows the study says which there are. */
public interface Organisations {

    /** Names by code, in the study's order. */
    Map<String, String> names();
}
