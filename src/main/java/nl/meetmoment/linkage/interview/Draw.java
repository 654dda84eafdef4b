package nl.meetmoment.linkage.interview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A random draw, spread over regions: the regions take turns in a random order until enough are drawn. The same people and
 * the same seed give the same draw, in whatever order the people are given.
 */
final class Draw {

    /** @param region by which the draw is spread */
    record Candidate(UUID participant, String region) {}

    private Draw() {}

    /** At most {@code size}, all when there are fewer. */
    static List<UUID> of(List<Candidate> pool, int size, long seed) {
        var random = new Random(seed);
        List<Deque<UUID>> regions = shuffledRegions(pool, random);
        var drawn = new ArrayList<UUID>();
        while (drawn.size() < Math.min(size, pool.size())) {
            regions.stream()
                    .filter(region -> !region.isEmpty())
                    .limit(size - drawn.size())
                    .forEach(region -> drawn.add(region.pop()));
        }
        return List.copyOf(drawn);
    }

    private static List<Deque<UUID>> shuffledRegions(List<Candidate> pool, Random random) {
        Map<String, List<UUID>> byRegion = new TreeMap<>();
        pool.stream().sorted(Comparator.comparing(Candidate::participant)).forEach(one -> byRegion.computeIfAbsent(
                        one.region(), region -> new ArrayList<>())
                .add(one.participant()));
        var regions = new ArrayList<Deque<UUID>>();
        byRegion.values().forEach(people -> {
            Collections.shuffle(people, random);
            regions.add(new ArrayDeque<>(people));
        });
        Collections.shuffle(regions, random);
        return regions;
    }
}
