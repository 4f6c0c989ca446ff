package org.confer.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Holds items and finds those that repeat one another. Made by {@code
 * org.confer.matching.engine.Engine}. Not for several threads at once, except {@link #repeats}: any
 * number of look-ups may run while nothing is changed.
 *
 * <pre>{@code
 * Matcher matcher = Engine.forPlans();
 * matcher.put(Item.plan("a").title("消防安全培训班").audience("社区工作者").build());
 * matcher.put(Item.plan("b").title("社区消防培训").audience("社区工作人员").build());
 * for (Match match : matcher.find().matches()) …
 * }</pre>
 */
public interface Matcher {

    /**
     * Adds an item, or replaces the one with the same id.
     *
     * @return what is odd about it; the item is in unless a remark says refused
     */
    List<Remark> put(Item item);

    /** As {@link #put}, for many. */
    List<Remark> putAll(Collection<Item> items);

    /**
     * @return false when there is no such item
     */
    boolean remove(String id);

    int size();

    /** All pairs and groups among the items. Learns the weights first if that has not been done. */
    Findings find();

    /**
     * What would this item repeat? The item need not be in; if one with its id is, that one is left
     * out. Each pair is looked at by itself: what {@link #find} calls merely related, because the
     * other agency has a nearer plan, is still called a repeat here.
     *
     * @return most probable first, from {@link Policy#relatedFrom()} on
     */
    List<Match> repeats(Item item, int limit);

    /**
     * The pair as it stands, whatever its probability.
     *
     * @return empty when one of the two is not in
     */
    Optional<Match> compare(String left, String right);

    /**
     * Takes reviewers' decisions: each holds for its pair from now on, and from enough of them the
     * weights are learned. Decisions on items that are not in are kept.
     */
    void learn(Collection<Decision> decisions);

    /** The pairs a reviewer's time is best spent on. */
    List<Review> review(int count);

    /**
     * How many of the pairs called duplicates are, by the answers to the pairs that {@link #review}
     * drew by lot; without bias, since nobody chose them.
     */
    Estimate precision();

    /** Lets groups keep their identifiers: call with the groups of an earlier run. */
    void remember(Collection<Group> earlier);
}
