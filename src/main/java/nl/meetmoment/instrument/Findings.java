package nl.meetmoment.instrument;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, all of it, so that an author mends a definition in one go. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

    public void add(Finding finding) {
        all.add(finding);
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    public boolean areNone() {
        return all.isEmpty();
    }
}
