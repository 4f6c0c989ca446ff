package org.confer.planfile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money.
 *
 * @param value in the currency's major unit (yuan, pounds), not in 万元
 * @param currency ISO 4217 code; null if the file does not tell
 */
public record Amount(BigDecimal value, @Nullable String currency) {}
