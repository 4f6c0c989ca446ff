package org.confer.audit;

import static org.confer.audit.tables.Tables.TRAIL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.confer.audit.tables.tables.Trail;
import org.confer.kernel.Audited;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

@Repository
class TrailStore {

    private static final Trail T = TRAIL;

    private final DSLContext db;
    private final JsonMapper json;

    TrailStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void append(Audited event, Instant at, CurrentUser user) {
        db.insertInto(T)
                .set(T.AT, at)
                .set(T.PERSON_ID, user.isSignedIn() ? user.person() : null)
                .set(T.DEPARTMENT_ID, user.isSignedIn() ? user.department() : null)
                .set(T.SUBJECT, event.subject())
                .set(T.SUBJECT_ID, event.subjectId())
                .set(T.MESSAGE_KEY, event.account().key())
                .set(T.MESSAGE_ARGUMENTS, JSONB.valueOf(written(event.account().arguments())))
                .execute();
    }

    List<TrailEntry> list(String subject, Slice slice) {
        return db.select(
                        T.ID,
                        T.AT,
                        T.PERSON_ID,
                        T.SUBJECT,
                        T.SUBJECT_ID,
                        T.MESSAGE_KEY,
                        T.MESSAGE_ARGUMENTS)
                .from(T)
                .where(of(subject))
                .orderBy(T.ID.desc())
                .limit(slice.offset(), slice.limit())
                .fetch(
                        mapping((id, at, person, about, aboutId, key, arguments) ->
                                new TrailEntry(
                                        id,
                                        at,
                                        person == null ? null : person.value(),
                                        null,
                                        about,
                                        aboutId,
                                        new Message(key, read(arguments.data())))));
    }

    int count(String subject) {
        return db.fetchCount(T, of(subject));
    }

    private static Condition of(String subject) {
        return subject.isBlank() ? noCondition() : T.SUBJECT.eq(subject);
    }

    /** Numbers stay numbers; everything else is kept as text. */
    private String written(List<Object> arguments) {
        ArrayNode array = json.createArrayNode();
        for (Object argument : arguments) {
            if (argument instanceof Number number) {
                array.add(number.longValue());
            } else {
                array.add(argument.toString());
            }
        }
        return array.toString();
    }

    private List<Object> read(String written) {
        List<Object> arguments = new ArrayList<>();
        for (JsonNode node : json.readTree(written)) {
            arguments.add(node.isNumber() ? (Object) node.asLong() : node.asString());
        }
        return arguments;
    }
}
