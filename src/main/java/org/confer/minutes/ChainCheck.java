package org.confer.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.confer.kernel.Message;

/**
 * Compares all issued minutes of an installation with what was issued, without the application
 * running: for the operator's command line.
 *
 * @param records how many records were read
 * @param faults which record is not as it was issued, or is missing; empty if all is well
 */
public record ChainCheck(int records, List<Message> faults) {

    public ChainCheck {
        faults = List.copyOf(faults);
    }

    /** Reads one record at a time, so that memory does not grow with their number. */
    public static ChainCheck of(DataSource database) {
        IssuedStore issued = IssuedStore.on(database);
        List<Message> faults = new ArrayList<>();
        int records = 0;
        for (var conference : issued.conferences()) {
            List<IssuedMinutesId> chain = issued.chain(conference);
            records += chain.size();
            faults.addAll(Chain.faults(() -> chain.stream().map(issued::kept).iterator()));
        }
        Stream.concat(
                        issued.issuedWithoutRecord().stream(),
                        issued.correctedWithoutRecord().stream())
                .forEach(title -> faults.add(Message.of("minutes.chain.missing", title)));
        return new ChainCheck(records, faults);
    }
}
