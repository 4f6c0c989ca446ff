package org.confer.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.confer.kernel.Message;

/** The issued minutes of one conference, each of which carries the hash of the one before it. */
final class Chain {

    private Chain() {}

    /**
     * Names the records that are not as they were issued.
     *
     * @param chain in the order of issue; read once, one record at a time
     */
    static List<Message> faults(Iterable<IssuedStore.Kept> chain) {
        List<Message> faults = new ArrayList<>();
        byte[] previous = IssuedRecord.BEFORE_THE_FIRST;
        int year = 0;
        int number = 0;
        for (IssuedStore.Kept kept : chain) {
            IssuedRecord record = kept.record();
            String called = record.year() + "/" + record.number() + " " + record.title();
            boolean follows =
                    record.year() == year
                            ? record.number() == number + 1
                            : record.year() > year && record.number() == 1;
            if (!Arrays.equals(record.previousHash(), previous) || !follows) {
                faults.add(Message.of("minutes.chain.gapBefore", called));
            }
            if (!Arrays.equals(record.hash(), kept.hash())) {
                faults.add(Message.of("minutes.chain.altered", called));
            }
            previous = kept.hash();
            year = record.year();
            number = record.number();
        }
        return faults;
    }
}
