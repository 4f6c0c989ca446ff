import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.Target;

/**
 * Runs the real migrations on a throw-away PostgreSQL and lets jOOQ read them back, one package per
 * module. Called by Maven: {@code GenerateTables MIGRATIONS OUTPUT}. Does nothing when neither the
 * migrations nor this file changed.
 */
class GenerateTables {

    /** Identity types: every {@code <table>_id} column and the table's own key become the type. */
    private record IdentityType(
            String javaType, String schema, String table, String columnSuffix) {}

    private static final List<IdentityType> IDENTITIES =
            List.of(
                    new IdentityType(
                            "org.confer.kernel.DepartmentId",
                            "organisation",
                            "department",
                            "department_id"),
                    new IdentityType(
                            "org.confer.kernel.PersonId", "organisation", "person", "person_id"),
                    new IdentityType(
                            "org.confer.paper.PaperId", "paper", "stored_paper", "paper_id"),
                    new IdentityType("org.confer.booking.RoomId", "booking", "room", "room_id"),
                    new IdentityType(
                            "org.confer.calendar.SourceId", "calendar", "source", "source_id"),
                    new IdentityType(
                            "org.confer.calendar.TypedTimeId",
                            "calendar",
                            "typed_time",
                            "typed_time_id"),
                    new IdentityType(
                            "org.confer.conference.ConferenceId",
                            "conference",
                            "joint_conference",
                            "conference_id"),
                    new IdentityType(
                            "org.confer.meeting.MeetingId",
                            "meeting",
                            "joint_meeting",
                            "meeting_id"),
                    new IdentityType("org.confer.meeting.SeatId", "meeting", "seat", "seat_id"),
                    new IdentityType(
                            "org.confer.topic.TopicId", "topic", "proposed_topic", "topic_id"),
                    new IdentityType(
                            "org.confer.meeting.AgendaItemId",
                            "meeting",
                            "agenda_item",
                            "agenda_item_id"),
                    new IdentityType(
                            "org.confer.meeting.DecisionId", "meeting", "decision", "decision_id"),
                    new IdentityType(
                            "org.confer.sitting.ParagraphId",
                            "sitting",
                            "paragraph",
                            "paragraph_id"),
                    new IdentityType(
                            "org.confer.sitting.SetAsideId",
                            "sitting",
                            "set_aside",
                            "set_aside_id"),
                    new IdentityType(
                            "org.confer.action.ActionId", "action", "assigned_action", "action_id"),
                    new IdentityType(
                            "org.confer.minutes.IssuedMinutesId",
                            "minutes",
                            "issued_minutes",
                            "issued_minutes_id"),
                    new IdentityType(
                            "org.confer.clearance.VersionId",
                            "clearance",
                            "sent_version",
                            "version_id"),
                    new IdentityType(
                            "org.confer.clearance.RemarkId", "clearance", "remark", "remark_id"),
                    new IdentityType(
                            "org.confer.feed.SubscriptionId",
                            "feed",
                            "subscription",
                            "subscription_id"),
                    new IdentityType("org.confer.datepoll.PollId", "datepoll", "poll", "poll_id"),
                    new IdentityType(
                            "org.confer.datepoll.CandidateId",
                            "datepoll",
                            "candidate",
                            "candidate_id"),
                    new IdentityType(
                            "org.confer.datepoll.GuestId", "datepoll", "guest", "guest_id"),
                    new IdentityType("org.confer.training.PlanId", "training", "plan", "plan_id"),
                    new IdentityType(
                            "org.confer.training.RoundId", "training", "round", "round_id"),
                    new IdentityType(
                            "org.confer.training.PlanImportId",
                            "training",
                            "plan_import",
                            "plan_import_id"),
                    new IdentityType(
                            "org.confer.planround.PlanRoundId",
                            "planround",
                            "plan_call",
                            "call_id"),
                    new IdentityType(
                            "org.confer.nomination.NomineeId",
                            "nomination",
                            "nominee",
                            "nominee_id"),
                    new IdentityType(
                            "org.confer.duplicate.GroupId",
                            "duplicate",
                            "duplicate_group",
                            "group_id"),
                    new IdentityType(
                            "org.confer.consolidation.BundleId",
                            "consolidation",
                            "bundle",
                            "bundle_id"),
                    new IdentityType(
                            "org.confer.consolidation.ConsolidationId",
                            "consolidation",
                            "proposal",
                            "proposal_id"));

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path output = Path.of(args[1]);
        String fingerprint = fingerprint(migrations, Path.of("db/codegen/GenerateTables.java"));
        Path stamp = output.resolve("fingerprint");
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        List<String> modules =
                Files.readAllLines(migrations.resolve("floors.txt")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role confer_app");
            }
            for (String module : modules) {
                Flyway.configure()
                        .dataSource(postgres.getPostgresDatabase())
                        .locations("filesystem:" + migrations.resolve(module))
                        .table("flyway_schema_history_" + module.replace("__", ""))
                        .placeholders(java.util.Map.of("app_role", "confer_app"))
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            }
            for (String module : modules) {
                if (!module.startsWith("__")) {
                    generate(postgres.getJdbcUrl("postgres", "postgres"), module, output);
                    expose(output.resolve("org/confer/" + module));
                }
            }
        }
        Files.createDirectories(output);
        Files.writeString(
                stamp,
                fingerprint,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static void generate(String url, String module, Path output) throws Exception {
        GenerationTool.generate(
                new Configuration()
                        .withLogging(org.jooq.meta.jaxb.Logging.WARN)
                        .withJdbc(
                                new org.jooq.meta.jaxb.Jdbc()
                                        .withDriver("org.postgresql.Driver")
                                        .withUrl(url))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(
                                                new Database()
                                                        .withName(
                                                                "org.jooq.meta.postgres.PostgresDatabase")
                                                        .withInputSchema(module)
                                                        .withForcedTypes(forcedTypes()))
                                        .withGenerate(
                                                new Generate()
                                                        .withGlobalObjectReferences(true)
                                                        .withGeneratedAnnotation(false)
                                                        .withRecords(true)
                                                        .withComments(false))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName(
                                                                "org.confer." + module + ".tables")
                                                        .withDirectory(output.toString()))));
    }

    /** Stores of floors above may join the tables to read: the packages are a named interface. */
    private static void expose(Path module) throws Exception {
        for (String folder : List.of("tables", "tables/tables", "tables/tables/records")) {
            if (Files.isDirectory(module.resolve(folder))) {
                Files.writeString(
                        module.resolve(folder).resolve("package-info.java"),
                        """
                        /** Generated from the module's migrations. */
                        @org.springframework.modulith.NamedInterface("tables")
                        package org.confer.%s.%s;
                        """
                                .formatted(module.getFileName(), folder.replace('/', '.')));
            }
        }
    }

    private static List<ForcedType> forcedTypes() {
        List<ForcedType> types = new ArrayList<>();
        for (IdentityType identity : IDENTITIES) {
            types.add(
                    new ForcedType()
                            .withUserType(identity.javaType())
                            .withLambdaConverter(
                                    new LambdaConverter()
                                            .withFrom(identity.javaType() + "::new")
                                            .withTo(identity.javaType() + "::value"))
                            .withIncludeExpression(
                                    "%s\\.%s\\.id|.*\\.([a-z_]+_)?%s"
                                            .formatted(
                                                    identity.schema(),
                                                    identity.table(),
                                                    identity.columnSuffix()))
                            .withIncludeTypes("bigint|int8"));
        }
        types.add(
                new ForcedType()
                        .withName("INSTANT")
                        .withIncludeTypes("timestamptz|timestamp.*with time zone"));
        return types;
    }

    private static String fingerprint(Path migrations, Path self) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(Files.readAllBytes(self));
        return HexFormat.of().formatHex(digest.digest());
    }
}
