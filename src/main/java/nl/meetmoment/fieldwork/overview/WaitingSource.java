package nl.meetmoment.fieldwork.overview;

import java.util.List;

/** Whoever has something on the coordinator's overview that fieldwork does not know of: numbers only, never whom it is about. */
public interface WaitingSource {

    /** In the order in which it is shown; what is nothing says so by 0. */
    List<Waiting> waiting();
}
