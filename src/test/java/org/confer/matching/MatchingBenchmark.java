package org.confer.matching;

import org.confer.matching.benchmark.Benchmark;

/**
 * {@code ./confer bench matching [DATA-FOLDER [PLANS…]]}: measures the matching engine and two
 * peers on the same data and writes docs/benchmarks.md.
 */
final class MatchingBenchmark {

    private MatchingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Benchmark.main(arguments);
    }
}
