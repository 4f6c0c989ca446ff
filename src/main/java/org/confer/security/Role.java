package org.confer.security;

import static org.confer.kernel.Permission.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.confer.kernel.Message;
import org.confer.kernel.Permission;

/**
 * The parts people play (see the guide, "Roles"). A person may play several, always for the own
 * department.
 */
public enum Role {
    /** 秘书处: convenes, keeps minutes, supervises, for the conferences that its department leads. */
    SECRETARIAT(
            SEE_DIRECTORY,
            SEE_MEETINGS,
            CONVENE,
            ANSWER_FOR_UNIT,
            PROPOSE_TOPICS,
            KEEP_MINUTES,
            SEE_ACTIONS,
            REPORT_ON_ACTIONS,
            SEE_PLANS,
            SEE_DUPLICATES,
            REVIEW_DUPLICATES,
            KEEP_CALENDARS),
    /** 联络员: speaks for a member department. */
    LIAISON_OFFICER(
            SEE_DIRECTORY,
            SEE_MEETINGS,
            ANSWER_FOR_UNIT,
            PROPOSE_TOPICS,
            SEE_ACTIONS,
            REPORT_ON_ACTIONS,
            SEE_PLANS,
            SEE_DUPLICATES,
            KEEP_CALENDARS),
    /** 培训管理员: submits the agency's training plan. */
    TRAINING_OFFICER(SEE_DIRECTORY, SEE_PLANS, KEEP_PLANS, SEE_DUPLICATES, KEEP_CALENDARS),
    /** 领导: reads. */
    LEADER(SEE_DIRECTORY, SEE_MEETINGS, SEE_ACTIONS, SEE_PLANS, SEE_DUPLICATES),
    /** 责任人: does an action. */
    RESPONSIBLE_PERSON(SEE_DIRECTORY, SEE_ACTIONS, REPORT_ON_ACTIONS),
    /** 列席人员: sees only the agenda items it attends. */
    OBSERVER(SEE_MEETINGS),
    /** 审计员: reads all, changes nothing. */
    AUDITOR(AUDIT, SEE_DIRECTORY, SEE_MEETINGS, SEE_ACTIONS, SEE_PLANS, SEE_DUPLICATES),
    /** 管理员: departments, people, accounts, and the first conference of an empty installation. */
    ADMINISTRATOR(ADMINISTER, SEE_DIRECTORY);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = EnumSet.copyOf(List.of(permissions));
    }

    /** A copy; adding to it changes nothing. */
    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }

    public Message label() {
        return Message.of("security.role." + name());
    }
}
