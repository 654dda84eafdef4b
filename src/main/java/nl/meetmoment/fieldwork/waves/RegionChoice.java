package nl.meetmoment.fieldwork.waves;

import java.util.Comparator;
import java.util.List;
import nl.meetmoment.study.Region;
import nl.meetmoment.study.Study;

/** The recruiting organisations of one kind, by name, for a menu. */
public record RegionChoice(String kind, List<Region> regions) {

    public static List<RegionChoice> of(Study study) {
        return study.regions().stream()
                .map(Region::kind)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(kind -> new RegionChoice(kind, regions(study, kind)))
                .toList();
    }

    /** The name of a region, or its code when the study no longer has it. */
    static String name(Study study, String code) {
        return study.region(code).map(Region::name).orElse(code);
    }

    private static List<Region> regions(Study study, String kind) {
        return study.regions().stream()
                .filter(region -> region.kind().equals(kind))
                .sorted(Comparator.comparing(Region::name))
                .toList();
    }
}
