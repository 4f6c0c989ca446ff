package org.confer.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.confer.matching.Meaning;
import org.confer.matching.VectorCache;
import org.confer.matching.parse.Interner;
import org.junit.jupiter.api.Test;

/** The graph finds nearly all that comparing all with all finds. */
class NearestTextsTest {

    private static final int TEXTS = 2_000;
    private static final int MOST = 10;

    /** A hundred themes, twenty texts around each. */
    private static final Meaning THEMES =
            new Meaning() {
                @Override
                public String name() {
                    return "themes";
                }

                @Override
                public float[] vector(String text) {
                    int number = Integer.parseInt(text);
                    float[] vector = new float[64];
                    Random theme = new Random(number % 100);
                    Random own = new Random(10_000 + number);
                    for (int i = 0; i < vector.length; i++) {
                        vector[i] = (float) (theme.nextGaussian() + 0.5 * own.nextGaussian());
                    }
                    return vector;
                }

                @Override
                public int language(String text) {
                    return 0;
                }

                @Override
                public double unrelated(int language) {
                    return 0;
                }
            };

    @Test
    void searchingFindsWhatComparingAllFinds() {
        Interner texts = new Interner();
        int[] all = IntStream.range(0, TEXTS).map(i -> texts.number(String.valueOf(i))).toArray();

        NearestTexts exact = new NearestTexts(fresh(texts), all, MOST, 0.3);
        NearestTexts searched = new NearestTexts(fresh(texts), all, MOST, 0.3, 0);

        long wanted = 0;
        long found = 0;
        for (int text : all) {
            assertThat(exact.of(text)).hasSize(MOST);
            assertThat(Arrays.stream(exact.of(text)).filter(other -> other % 100 == text % 100))
                    .hasSize(MOST);
            wanted += MOST;
            found +=
                    Arrays.stream(searched.of(text))
                            .filter(one -> Arrays.stream(exact.of(text)).anyMatch(o -> o == one))
                            .count();
        }
        assertThat((double) found / wanted).isGreaterThan(0.9);
    }

    /** What was found before is never trusted further than it reaches. */
    @Property(tries = 60)
    void textsThatComeAndGoLeaveWhatASearchFromScratchFinds(
            @ForAll @Size(min = 1, max = 6)
                    List<@Size(min = 1, max = 40) Set<@IntRange(max = 60) Integer>> days) {
        VectorCache kept = VectorCache.inMemory();
        for (Set<Integer> day : days) {
            // a text has another number in every run
            List<String> order = new ArrayList<>(day.stream().map(String::valueOf).toList());
            Collections.shuffle(order, new Random(day.hashCode()));
            Interner texts = new Interner();
            int[] all = order.stream().mapToInt(texts::number).toArray();

            NearestTexts withMemory =
                    new NearestTexts(new Vectors(THEMES, kept, texts), all, 3, 0.01);
            NearestTexts anew = new NearestTexts(fresh(texts), all, 3, 0.01);

            for (int text : all) {
                assertThat(withMemory.of(text)).containsExactly(anew.of(text));
            }
        }
    }

    private static Vectors fresh(Interner texts) {
        return new Vectors(THEMES, VectorCache.inMemory(), texts);
    }

    @Test
    void ofANewTextTheNearestAreFoundToo() {
        Interner texts = new Interner();
        Vectors vectors = fresh(texts);
        int[] all = IntStream.range(0, 200).map(i -> texts.number(String.valueOf(i))).toArray();

        int[] near = new NearestTexts(vectors, all, 1, 0.3).toNew(texts.number("1007"));

        assertThat(near).hasSize(1);
        assertThat(Integer.parseInt(texts.text(near[0])) % 100).isEqualTo(7);
    }
}
