package nl.meetmoment.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong, all of it, so that an author mends a definition in one go. */
public final class Findings {

    private record Place(String file, String path) {}

    private final List<Finding> all = new ArrayList<>();

    /** Where texts came from that were put in place of others. */
    private final Map<Place, Place> origins = new HashMap<>();

    public void add(Finding finding) {
        Place origin = origins.get(new Place(finding.file(), finding.path()));
        all.add(
                origin == null
                        ? finding
                        : new Finding(
                                origin.file(), origin.path(), finding.rule(), finding.sentence(), finding.words()));
    }

    /** From now on, what is wrong at a place is said of where its text came from. */
    void sayOf(String file, String path, String originFile, String originPath) {
        origins.put(new Place(file, path), new Place(originFile, originPath));
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    public boolean areNone() {
        return all.isEmpty();
    }
}
