package org.confer.plancell;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How long a plan takes.
 *
 * @param days null if not told
 * @param hours class hours; null if not told
 */
public record TrainingLength(@Nullable BigDecimal days, @Nullable BigDecimal hours) {

    public static final TrainingLength UNKNOWN = new TrainingLength(null, null);
}
