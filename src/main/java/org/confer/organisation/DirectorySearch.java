package org.confer.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Found;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.confer.kernel.SearchSource;
import org.confer.kernel.Slice;
import org.springframework.stereotype.Component;

/** People and departments in the search over everything, for those who may see the directory. */
@Component
class DirectorySearch implements SearchSource {

    private final People people;
    private final Departments departments;
    private final CurrentUser user;

    DirectorySearch(People people, Departments departments, CurrentUser user) {
        this.people = people;
        this.departments = departments;
        this.user = user;
    }

    @Override
    public List<Found> search(String words, int limit) {
        if (!user.may(Permission.SEE_DIRECTORY)) {
            return List.of();
        }
        Slice first = Slice.first(limit);
        Stream<Found> who = people.list(PersonFilter.named(words), first).stream().map(this::found);
        Stream<Found> where =
                departments.list(DepartmentFilter.named(words), first).stream().map(this::found);
        return Stream.concat(who, where).toList();
    }

    private Found found(PersonListing person) {
        String detail =
                person.post().isEmpty()
                        ? person.departmentName()
                        : person.post() + " · " + person.departmentName();
        return new Found(
                Message.of("organisation.found.person"),
                person.name(),
                detail,
                "people/" + person.id(),
                null);
    }

    private Found found(DepartmentListing department) {
        return new Found(
                Message.of("organisation.found.department"),
                department.name(),
                department.shortName(),
                "departments/" + department.id(),
                null);
    }
}
