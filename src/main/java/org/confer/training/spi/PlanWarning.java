package org.confer.training.spi;

import java.util.List;
import org.confer.kernel.Message;
import org.confer.training.PlanOutline;

/**
 * A stored plan that a typed one would repeat or clash with.
 *
 * @param verdict what the two would be to each other, in words
 * @param grave whether it is a repeat or a clash, not only alike
 * @param reasons why, each in a few words
 */
public record PlanWarning(PlanOutline plan, Message verdict, boolean grave, List<Message> reasons) {

    public PlanWarning {
        reasons = List.copyOf(reasons);
    }
}
