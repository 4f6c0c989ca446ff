package org.confer.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A journey in a real browser; where there is none, one line says so and the rest of the tests
 * runs.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(WithChromium.OnlyWhereInstalled.class)
@interface WithChromium {

    /** Asks for the browser, and speaks once. */
    final class OnlyWhereInstalled implements ExecutionCondition {

        private static final AtomicBoolean SAID = new AtomicBoolean();

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.installed().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is installed");
            }
            String line =
                    "NO CHROMIUM: the journeys in a browser are left out (Debian: apt-get install"
                            + " chromium, or set CONFER_CHROMIUM).";
            if (!SAID.getAndSet(true)) {
                System.out.println(line);
            }
            return ConditionEvaluationResult.disabled(line);
        }
    }
}
