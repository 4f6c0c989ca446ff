package org.confer.organisation;

import java.util.List;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Tier;
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
        name = name.strip();
        shortName = shortName.isBlank() ? name : shortName.strip();
        alsoNamed =
                alsoNamed.stream().map(String::strip).filter(other -> !other.isEmpty()).toList();
        if (name.isEmpty() || name.length() > NAME) {
            throw new InvalidInput(Message.of("organisation.department.nameLength", NAME));
        }
        if (shortName.length() > SHORT_NAME) {
            throw new InvalidInput(
                    Message.of("organisation.department.shortNameLength", SHORT_NAME));
        }
        if (alsoNamed.stream().anyMatch(other -> other.length() > NAME)) {
            throw new InvalidInput(Message.of("organisation.department.nameLength", NAME));
        }
    }
}
