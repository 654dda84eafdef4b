package nl.meetmoment.linkage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.meetmoment.linkage.interview.Draw.Candidate;
import org.junit.jupiter.api.Test;

class DrawTests {

    private final List<Candidate> pool = Stream.of(people("north", 10), people("south", 3), people("west", 1))
            .flatMap(List::stream)
            .toList();

    @Test
    void isTheSameForTheSameSeedInWhateverOrderThePeopleAreGiven() {
        var turned = new ArrayList<>(pool);
        Collections.reverse(turned);

        assertThat(Draw.of(turned, 6, 42)).isEqualTo(Draw.of(pool, 6, 42));
    }

    @Test
    void isAnotherForMostOtherSeeds() {
        assertThat(LongStream.range(0, 50)
                        .mapToObj(seed -> Draw.of(pool, 6, seed))
                        .distinct())
                .hasSizeGreaterThan(40);
    }

    @Test
    void spreadsOverRegionsAndDrawsNobodyTwice() {
        LongStream.range(0, 50).forEach(seed -> {
            List<UUID> drawn = Draw.of(pool, 7, seed);
            assertThat(drawn).hasSize(7).doesNotHaveDuplicates();
            assertThat(count(drawn, "west")).isEqualTo(1);
            assertThat(count(drawn, "south")).isEqualTo(3);
            assertThat(count(drawn, "north")).isEqualTo(3);
        });
    }

    @Test
    void givesEverybodyAChance() {
        var ever = new HashSet<UUID>();
        LongStream.range(0, 200).forEach(seed -> ever.addAll(Draw.of(pool, 3, seed)));

        assertThat(ever).hasSize(pool.size());
    }

    @Test
    void drawsAllWhenThereAreFewer() {
        assertThat(Draw.of(pool, 100, 1)).hasSize(14);
        assertThat(Draw.of(List.of(), 5, 1)).isEmpty();
    }

    private long count(List<UUID> drawn, String region) {
        return pool.stream()
                .filter(one -> one.region().equals(region) && drawn.contains(one.participant()))
                .count();
    }

    private static List<Candidate> people(String region, int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new Candidate(new UUID(region.hashCode(), number), region))
                .toList();
    }
}
