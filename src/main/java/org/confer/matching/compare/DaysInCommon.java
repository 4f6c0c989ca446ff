package org.confer.matching.compare;

import static org.confer.matching.parse.PlanReader.END;
import static org.confer.matching.parse.PlanReader.EXACT;
import static org.confer.matching.parse.PlanReader.OCCURRENCES;
import static org.confer.matching.parse.PlanReader.START;

import java.util.Arrays;
import org.confer.matching.parse.Profile;

/** Whether two plans are held on the same days. */
public final class DaysInCommon {

    private DaysInCommon() {}

    /** True when both are known to begin and to end on the same days. */
    static boolean all(Profile left, Profile right) {
        return left.value(EXACT) == 1
                && right.value(EXACT) == 1
                && left.value(START) == right.value(START)
                && left.value(END) == right.value(END);
    }

    /** True when some day is known on which both are held. */
    public static boolean any(Profile left, Profile right) {
        int[] leftDays = left.set(OCCURRENCES);
        int[] rightDays = right.set(OCCURRENCES);
        if (leftDays.length > 0 && rightDays.length > 0) {
            for (int day : leftDays) {
                if (Arrays.binarySearch(rightDays, day) >= 0) {
                    return true;
                }
            }
            return false;
        }
        if (leftDays.length > 0 || rightDays.length > 0) {
            Profile exact = leftDays.length > 0 ? right : left;
            if (exact.value(EXACT) != 1) {
                return false;
            }
            for (int day : leftDays.length > 0 ? leftDays : rightDays) {
                if (day >= exact.value(START) && day <= exact.value(END)) {
                    return true;
                }
            }
            return false;
        }
        return left.value(EXACT) == 1
                && right.value(EXACT) == 1
                && left.value(START) <= right.value(END)
                && right.value(START) <= left.value(END);
    }
}
