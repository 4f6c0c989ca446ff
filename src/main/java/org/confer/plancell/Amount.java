package org.confer.plancell;

import java.math.BigDecimal;
import java.util.Currency;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money.
 *
 * @param value in the currency's major unit (yuan, pounds), not in 万元
 * @param currency ISO 4217 code; null if the file does not tell
 */
public record Amount(BigDecimal value, @Nullable String currency) {

    public Amount {
        requireKnown(currency);
    }

    /**
     * @throws InvalidInput if there is no such currency
     */
    public static void requireKnown(@Nullable String currency) {
        if (currency != null) {
            try {
                Currency.getInstance(currency);
            } catch (IllegalArgumentException unknown) {
                throw new InvalidInput(Message.of("plancell.unknownCurrency", currency));
            }
        }
    }
}
