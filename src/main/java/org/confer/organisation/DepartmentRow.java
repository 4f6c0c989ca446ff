package org.confer.organisation;

import java.util.List;
import java.util.Optional;
import org.confer.kernel.Message;
import org.confer.kernel.Tier;

/**
 * One line of a file of departments, judged.
 *
 * @param line number of the row in the file, from 1
 * @param parent name of the department above as written, may be empty
 * @param reason why the row is refused; present exactly if it is
 */
public record DepartmentRow(
        int line,
        String name,
        String shortName,
        List<String> alsoNamed,
        Optional<Tier> tier,
        String parent,
        Verdict verdict,
        Optional<Message> reason) {

    /** What an import would do with the row. */
    public enum Verdict {
        NEW,
        CHANGED,
        SAME,
        REFUSED;

        public Message label() {
            return Message.of("organisation.import.verdict." + name());
        }
    }

    DepartmentRow judged(Verdict as) {
        return new DepartmentRow(
                line, name, shortName, alsoNamed, tier, parent, as, Optional.empty());
    }

    DepartmentRow refused(String key, Object... arguments) {
        return refused(Message.of(key, arguments));
    }

    DepartmentRow refused(Message why) {
        return new DepartmentRow(
                line, name, shortName, alsoNamed, tier, parent, Verdict.REFUSED, Optional.of(why));
    }
}
