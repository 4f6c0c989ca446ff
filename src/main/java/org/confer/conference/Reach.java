package org.confer.conference;

import org.confer.kernel.CurrentUser;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Permission;
import org.springframework.stereotype.Component;

/** How far the person at work reaches: which conferences are one's own to arrange and to record. */
@Component
public class Reach {

    private final CurrentUser user;

    Reach(CurrentUser user) {
        this.user = user;
    }

    /** Through whose eyes records are read now. */
    public Viewer viewer() {
        boolean observer =
                !user.may(Permission.SEE_ACTIONS)
                        && !user.may(Permission.CONVENE)
                        && !user.may(Permission.ANSWER_FOR_UNIT);
        return new Viewer(
                user.person(),
                user.department(),
                user.may(Permission.AUDIT),
                user.may(Permission.ADMINISTER),
                user.may(Permission.SEE_MEETINGS) && !observer);
    }

    /** Secretariat of the lead department. */
    public boolean convenes(DepartmentId lead) {
        return user.may(Permission.CONVENE) && user.worksFor(lead);
    }

    /** The secretariat, or an administrator who sets the installation up. */
    public boolean arranges(DepartmentId lead) {
        return user.may(Permission.ADMINISTER) || convenes(lead);
    }

    /** Keeps the minutes of the lead department's conferences. */
    public boolean keepsMinutes(DepartmentId lead) {
        return user.may(Permission.KEEP_MINUTES) && user.worksFor(lead);
    }

    /** Runs the meeting and writes its record: the secretariat. */
    public boolean runs(DepartmentId lead) {
        return convenes(lead) || keepsMinutes(lead);
    }

    /** Speaks for this unit: nominates, gives opinions, clears minutes. */
    public boolean answersFor(DepartmentId unit) {
        return user.may(Permission.ANSWER_FOR_UNIT) && user.worksFor(unit);
    }

    /**
     * @throws NotPermitted if it is not one's own
     */
    public void require(boolean own) {
        if (!own) {
            throw new NotPermitted("belongs to another department's conference");
        }
    }
}
