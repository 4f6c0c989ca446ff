package org.confer.matching.engine;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.confer.matching.Match;
import org.confer.matching.block.Index;

/** Found pairs as matches, made when they are asked for. */
final class MatchList extends AbstractList<Match> implements RandomAccess {

    private final Pairs pairs;
    private final Index index;
    private final Engine engine;

    MatchList(Pairs pairs, Index index, Engine engine) {
        this.pairs = pairs;
        this.index = index;
        this.engine = engine;
    }

    @Override
    public Match get(int i) {
        return engine.match(
                index.item(pairs.left(i)),
                index.item(pairs.right(i)),
                pairs.total(i),
                pairs.kind(i));
    }

    @Override
    public int size() {
        return pairs.size();
    }
}
