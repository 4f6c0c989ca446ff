package org.confer.minutes;

import org.confer.kernel.PersonId;
import org.confer.meeting.MeetingId;
import org.jooq.DSLContext;

/** A meeting that ended, with its seats, decisions and actions, put straight into the tables. */
final class MeetingOnRecord {

    private final DSLContext sql;

    final MeetingId meeting;
    final PersonId secretary;
    final PersonId liaison;
    final PersonId stranger;
    final PersonId auditor;
    final long conference;

    MeetingOnRecord(DSLContext sql) {
        this.sql = sql;
        long mark = System.identityHashCode(this);
        long lead = department("中共临川市委组织部" + mark, "市委组织部");
        long second = department("临川市人力资源和社会保障局" + mark, "市人社局");
        long third = department("临川市农业农村局" + mark, "市农业农村局");
        long fourth = department("临川市大数据局" + mark, "市大数据局");
        long other = department("临江市教育局" + mark, "临江市教育局");
        secretary = person(lead, "欧阳建国", "SECRETARIAT");
        liaison = person(second, "李𬭊", "LIAISON_OFFICER");
        stranger = person(other, "王㛃", "SECRETARIAT");
        auditor = person(other, "䶮文博", "AUDITOR");
        long guest = person(fourth, "买买提·艾力", "OBSERVER").value();
        conference =
                id(
                        "insert into conference.joint_conference (name, lead_department_id,"
                                + " quorum_rule, clearance_rule, zone, founded_at) values (?, ?,"
                                + " 'MORE_THAN_HALF', 'NOT_NEEDED',"
                                + " 'Asia/Shanghai', '2026-01-01T00:00:00Z') returning id",
                        "临川市干部教育培训联席会议" + mark,
                        lead);
        for (long unit : new long[] {lead, second, third}) {
            sql.execute(
                    "insert into conference.member (conference_id, department_id, since) values (?,"
                            + " ?, '2026-01-01')",
                    conference,
                    unit);
        }
        meeting = new MeetingId(meeting(1));
        long m = meeting.value();
        seat(m, lead, "CHAIR", "ACCEPTED", secretary.value(), "", true);
        seat(m, second, "ATTENDS", "ACCEPTED", liaison.value(), "", true);
        seat(m, third, "ATTENDS", "LEAVE", null, "参加省里会议", false);
        seat(m, fourth, "SITS_IN", "ACCEPTED", guest, "", true);
        long item = item(m, lead, 1, "关于合并举办“数字政府建设”专题培训班的事项", "三家单位在四周内安排了同一对象的同主题培训。");
        item(m, second, 2, "通报一季度培训完成情况", "");
        long decision = decision(m, item, 1);
        presence(decision, lead, "CHAIR", "欧阳建国");
        presence(decision, second, "ATTENDS", "李𬭊");
        sql.execute(
                "insert into meeting.reservation (decision_id, department_id, body) values (?, ?,"
                        + " '经费分摊方式另行商定。')",
                decision,
                second);
        action(decision, m, 1, "印发合并后的培训班通知", lead, secretary.value(), second, fourth);
        action(decision, m, 2, "撤销原计划并告知学员", second, liaison.value());
    }

    /** Another meeting of the same conference that ended, with nothing decided. */
    MeetingId anotherMeeting(int number) {
        long id = meeting(number);
        return new MeetingId(id);
    }

    private long meeting(int number) {
        return id(
                "insert into meeting.joint_meeting (conference_id, number, title, state, starts_at,"
                        + " ends_at, place, began_at, ended_at) values (?, ?, ?, 'ENDED',"
                        + " '2026-03-05T01:00:00Z', '2026-03-05T03:30:00Z', '市政府2号楼305会议室',"
                        + " '2026-03-05T01:02:00Z', '2026-03-05T03:10:00Z') returning id",
                conference,
                number,
                "2026年第" + number + "次会议");
    }

    private long department(String name, String shortName) {
        return id(
                "insert into organisation.department (name, short_name, tier) values (?, ?, 'CITY')"
                        + " returning id",
                name,
                shortName);
    }

    private PersonId person(long department, String name, String role) {
        long id =
                id(
                        "insert into organisation.person (department_id, name, email) values (?, ?,"
                                + " gen_random_uuid()::text || '@linchuan.example') returning id",
                        department,
                        name);
        sql.execute(
                "insert into security.account (person_id, sign_in_name, password_hash) values (?,"
                        + " gen_random_uuid()::text, 'none')",
                id);
        sql.execute("insert into security.granted_role (person_id, role) values (?, ?)", id, role);
        return new PersonId(id);
    }

    private void seat(
            long meeting,
            long unit,
            String role,
            String answer,
            @org.jspecify.annotations.Nullable Long nominee,
            String reason,
            boolean came) {
        sql.execute(
                "insert into meeting.seat (meeting_id, department_id, role, answer,"
                        + " nominee_person_id, reason, arrived_at) values (?, ?, ?, ?, ?, ?,"
                        + " case when ? then timestamptz '2026-03-05T01:00:00Z' end)",
                meeting,
                unit,
                role,
                answer,
                nominee,
                reason,
                came);
    }

    private long item(long meeting, long unit, int position, String title, String body) {
        long topic =
                id(
                        "insert into topic.proposed_topic (conference_id, title, body, purpose, state,"
                                + " proposing_department_id, proposed_by_person_id, proposed_at)"
                                + " values (?, ?, ?, 'DECIDE', 'DECIDED', ?, ?,"
                                + " '2026-02-01T00:00:00Z') returning id",
                        conference,
                        title,
                        body,
                        unit,
                        secretary.value());
        return id(
                "insert into meeting.agenda_item (meeting_id, topic_id, position, minutes, state)"
                        + " values (?, ?, ?, 20, 'CLOSED') returning id",
                meeting,
                topic,
                position);
    }

    private long decision(long meeting, long item, int number) {
        return id(
                "insert into meeting.decision (conference_id, meeting_id, agenda_item_id, number,"
                        + " kind, body, decided_at, recorded_by_person_id, units, units_needed,"
                        + " units_present) values (?, ?, ?, ?, 'DECIDED',"
                        + " '由市委组织部牵头、市人社局协办，于2026年4月13日至15日合并举办，原另外两个班次撤销。',"
                        + " '2026-03-05T02:00:00Z', ?, 3, 2, 2) returning id",
                conference,
                meeting,
                item,
                number,
                secretary.value());
    }

    private void presence(long decision, long unit, String role, String name) {
        sql.execute(
                "insert into meeting.decision_presence (decision_id, department_id, seat_role,"
                        + " person_name) values (?, ?, ?, ?)",
                decision,
                unit,
                role,
                name);
    }

    private void action(
            long decision,
            long meeting,
            int number,
            String text,
            long lead,
            long responsible,
            long... with) {
        long action =
                id(
                        "insert into action.assigned_action (decision_id, conference_id, meeting_id,"
                                + " number, body, lead_department_id, responsible_person_id, due_on,"
                                + " state, assigned_at, assigned_by_person_id) values (?, ?, ?, ?,"
                                + " ?, ?, ?, '2026-03-20', 'ASSIGNED', '2026-03-05T02:00:00Z', ?)"
                                + " returning id",
                        decision,
                        conference,
                        meeting,
                        number,
                        text,
                        lead,
                        responsible,
                        responsible);
        for (long unit : with) {
            sql.execute(
                    "insert into action.co_operating_unit (action_id, department_id) values (?, ?)",
                    action,
                    unit);
        }
    }

    private long id(String statement, Object... values) {
        return sql.fetchSingle(statement, values).get(0, Long.class);
    }
}
