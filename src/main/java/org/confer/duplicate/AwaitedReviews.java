package org.confer.duplicate;

import java.util.ArrayList;
import java.util.List;
import org.confer.duplicate.GroupFilter.Progress;
import org.confer.kernel.Awaited;
import org.confer.kernel.AwaitedSource;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What waits around duplicates: for the secretariat the groups nobody has judged, for an agency's
 * officers those among them that hold a plan of the own agency.
 */
@Component
class AwaitedReviews implements AwaitedSource {

    private final DuplicateGroups groups;
    private final CurrentUser user;

    AwaitedReviews(DuplicateGroups groups, CurrentUser user) {
        this.groups = groups;
        this.user = user;
    }

    @Override
    public List<Awaited> awaited() {
        if (!user.may(Permission.SEE_DUPLICATES)) {
            return List.of();
        }
        List<Awaited> awaited = new ArrayList<>();
        if (user.may(Permission.REVIEW_DUPLICATES)) {
            add(awaited, "duplicate.awaited.review", null, Progress.OPEN);
            add(awaited, "duplicate.awaited.place", null, Progress.PROPOSED);
        }
        if (user.may(Permission.KEEP_PLANS)) {
            add(awaited, "duplicate.awaited.own", user.department(), Progress.OPEN);
        }
        return awaited;
    }

    private void add(
            List<Awaited> awaited, String key, @Nullable DepartmentId agency, Progress progress) {
        int number = groups.count(new GroupFilter(null, agency, progress, null));
        if (number > 0) {
            String whose = agency == null ? "" : "&agency=" + agency;
            awaited.add(
                    Awaited.sometime(
                            Message.of(key, number), "duplicates?progress=" + progress + whose));
        }
    }
}
