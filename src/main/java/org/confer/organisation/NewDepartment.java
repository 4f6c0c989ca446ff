package org.confer.organisation;

import java.util.List;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Tier;
import org.confer.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A department to be entered or changed.
 *
 * @param name official name, 1 to 200 characters
 * @param shortName 1 to 60 characters
 * @param alsoNamed other names in files, each 1 to 200 characters
 */
public record NewDepartment(
        String name,
        String shortName,
        List<String> alsoNamed,
        Tier tier,
        @Nullable DepartmentId parent) {

    private static final int NAME = 200;
    private static final int SHORT_NAME = 60;

    public NewDepartment {
        name = Wording.line(name, NAME, Message.of("organisation.department.name"));
        shortName =
                Wording.line(
                        shortName.isBlank() ? name : shortName,
                        SHORT_NAME,
                        Message.of("organisation.department.shortName"));
        Message others = Message.of("organisation.department.alsoNamed");
        alsoNamed =
                alsoNamed.stream()
                        .map(other -> Wording.optionalLine(other, NAME, others))
                        .filter(other -> !other.isEmpty())
                        .toList();
    }
}
