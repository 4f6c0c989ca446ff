package org.confer.matching.benchmark;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.confer.matching.Meaning;

/** Counts how many texts a model was asked for, and between which moments. */
final class CountedMeaning implements Meaning {

    private final Meaning model;
    private final AtomicInteger texts = new AtomicInteger();
    private final AtomicLong first = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

    CountedMeaning(Meaning model) {
        this.model = model;
    }

    String told() {
        double seconds = (last.get() - first.get()) / 1e9;
        return String.format(
                Locale.ROOT,
                "%d texts through the model, %.0f a second",
                texts.get(),
                texts.get() / seconds);
    }

    @Override
    public float[] vector(String text) {
        first.accumulateAndGet(System.nanoTime(), Math::min);
        float[] vector = model.vector(text);
        texts.incrementAndGet();
        last.accumulateAndGet(System.nanoTime(), Math::max);
        return vector;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public int language(String text) {
        return model.language(text);
    }

    @Override
    public double unrelated(int language) {
        return model.unrelated(language);
    }
}
