package org.confer.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.confer.ConferTest;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.confer.kernel.NotPermitted;
import org.confer.meeting.Town;
import org.confer.nomination.NominationConflict.Kind;
import org.confer.plancell.DatePrecision;
import org.confer.plancell.Headcount;
import org.confer.plancell.PlannedDates;
import org.confer.security.Role;
import org.confer.sheet.Cell;
import org.confer.sheet.SheetWriter;
import org.confer.training.PlanFacts;
import org.confer.training.PlanId;
import org.confer.training.Plans;
import org.confer.training.TypedPlan;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@ConferTest
@Import(Town.class)
@ExtendWith(OutputCaptureExtension.class)
class SendingPeopleTest {

    private static final LocalDate MAY = LocalDate.of(2041, 5, 13);
    private static final String CITIZEN = "11010519491231002X";

    @Autowired Town town;
    @Autowired Plans plans;
    @Autowired Nominations nominations;
    @Autowired Messages messages;
    @Autowired DSLContext db;

    private Town.Officer secretariat;
    private Town.Officer education;
    private Town.Officer science;

    @BeforeEach
    void aConferenceOfThree() {
        secretariat = town.officer(Role.SECRETARIAT);
        education = town.officer(Role.TRAINING_OFFICER);
        science = town.officer(Role.TRAINING_OFFICER);
        town.conference(secretariat, education, science);
    }

    @Test
    void whoIsTrainedTwiceOrBookedIsPointedOutAndOnlyTheSecretariatSeesWhere() {
        PlanId fire = plan(education, "消防安全知识培训班", MAY, 30);
        PlanId fireAgain = plan(science, "消防安全知识培训班", MAY.plusMonths(3), 30);
        PlanId law = plan(science, "宪法法律学习", MAY.plusDays(1), 30);
        PlanId muchLater = plan(science, "消防安全知识培训班", MAY.plusYears(2), 30);
        NewNominee zhang = person("张三", CITIZEN);
        send(education, fire, zhang);

        assertThat(check(science, fireAgain, zhang))
                .containsExactly(new NominationConflict(Kind.TRAINED, null));
        assertThat(check(science, law, zhang))
                .containsExactly(new NominationConflict(Kind.BOOKED, null));
        assertThat(check(science, muchLater, zhang)).isEmpty();
        assertThat(check(science, fireAgain, person("李四", "S-4711"))).isEmpty();

        send(science, fireAgain, zhang);
        assertThat(listed(science, fireAgain).conflicts())
                .containsExactly(new NominationConflict(Kind.TRAINED, null));
        assertThat(listed(secretariat, fireAgain).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.kind()).isEqualTo(Kind.TRAINED);
                    assertThat(Objects.requireNonNull(conflict.other()).plan()).isEqualTo(fire);
                });
    }

    @Test
    void aUnitSeesItsOwnPeopleTheHostAllOfThemWithoutTheirConflicts() {
        PlanId course = plan(education, "档案管理", MAY, 30);
        send(science, course, person("王五", "S-1"));
        send(education, course, person("赵六", "S-2"));
        assertThat(names(science, course)).containsExactly("王五");
        assertThat(names(education, course)).containsExactlyInAnyOrder("王五", "赵六");
        assertThat(names(secretariat, course)).hasSize(2);
        Town.Officer stranger = town.officer(Role.SECRETARIAT, Role.TRAINING_OFFICER);
        assertThatThrownBy(() -> town.as(stranger.person(), () -> nominations.of(course)))
                .isInstanceOf(NotPermitted.class);
        NomineeId zhao =
                town.as(education.person(), () -> nominations.of(course)).shown().stream()
                        .filter(one -> one.name().equals("赵六"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThatThrownBy(() -> town.as(science.person(), () -> nominations.withdraw(zhao)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void peopleAreCountedAgainstTheSeatsAndEachTakesOne() {
        PlanId small = plan(education, "小班教学", MAY, 2);
        NewNominee one = person("甲", "S-11");
        NewNominee two = person("乙", "S-12");
        assertThat(town.as(science.person(), () -> nominations.nominate(small, List.of(one, one))))
                .isEqualTo(org.confer.kernel.Outcome.done(1));
        assertThat(
                        town.as(
                                science.person(),
                                () ->
                                        nominations.nominate(
                                                small, List.of(two, person("丙", "S-13")))))
                .isEqualTo(NominationRule.THERE_ARE_SEATS.refused(1, 2));
        assertThat(town.as(science.person(), () -> nominations.nominate(small, List.of(one))))
                .isEqualTo(NominationRule.A_PERSON_IS_SENT_ONCE.refused());
        send(science, small, two);
        assertThat(town.as(science.person(), () -> nominations.of(small)).taken()).isEqualTo(2);
        NomineeId first =
                town.as(science.person(), () -> nominations.of(small)).shown().getFirst().id();
        town.does(science.person(), () -> nominations.withdraw(first).orThrow());
        assertThat(town.as(science.person(), () -> nominations.of(small)).taken()).isEqualTo(1);
    }

    @Test
    void aListIsReadFromCsvInChineseCodingAndFromXlsx() {
        String table = "参训人员名单\n姓名,身份证号,职务\n张三," + CITIZEN + ",科长\n李四,S-9,\n";
        for (Charset coding : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            NomineeFile read = NomineeFile.read(table.getBytes(coding));
            assertThat(read.faults()).isEmpty();
            assertThat(read.people())
                    .containsExactly(
                            new NewNominee("张三", OfficialNumber.of(CITIZEN), "科长"),
                            person("李四", "S-9"));
        }
        assertThat(NomineeFile.read(xlsx(Cell.of("张三"), Cell.of(CITIZEN))).people())
                .containsExactly(person("张三", CITIZEN));
    }

    @Test
    void faultsNameRowAndCellAndNeverTheNumber() {
        String wrong = "110105194912310021";
        NomineeFile csv =
                NomineeFile.read(
                        ("姓名,证件号码\n张三,"
                                        + CITIZEN
                                        + "\n李四,"
                                        + wrong
                                        + "\n,S-77\n=HYPERLINK(1),S-78\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(csv.faults()).hasSize(2);
        assertThat(words(csv.faults().getFirst())).contains("3").contains("B3");
        assertThat(words(csv.faults().getLast())).contains("A4");
        assertThat(csv.faults().toString() + csv).doesNotContain(wrong).doesNotContain("1949");

        NomineeFile rounded = NomineeFile.read(xlsx(Cell.of("张三"), Cell.of(110105194912310000L)));
        assertThat(rounded.faults())
                .singleElement()
                .satisfies(fault -> assertThat(words(fault)).contains("B2"));
        assertThat(rounded.faults().toString()).doesNotContain("110105");
    }

    @Test
    void hostileListsAreRefusedInOneSentence() {
        for (byte[] table :
                List.of(
                        new byte[0],
                        new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0},
                        "just words".getBytes(StandardCharsets.UTF_8),
                        new byte[NomineeFile.LARGEST + 1],
                        "姓名,证件号码\n".getBytes(StandardCharsets.UTF_8),
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})) {
            assertThat(catchThrowableOfType(InvalidInput.class, () -> NomineeFile.read(table)))
                    .isNotNull();
        }
    }

    @Test
    void theNumberIsInNoTableAndInNoLog(CapturedOutput output) {
        String number = "110105194912310046".substring(0, 17);
        String right = number + check(number);
        PlanId course = plan(education, "不留号码", MAY, 30);
        byte[] table = ("姓名,证件号码\n张三," + right + "\n").getBytes(StandardCharsets.UTF_8);
        town.does(
                science.person(),
                () -> {
                    List<NewNominee> people = NomineeFile.read(table).people();
                    nominations.check(course, people);
                    nominations.nominate(course, people).orThrow();
                });
        List<String> tables =
                db.fetch(
                                "select format('%I.%I', table_schema, table_name) from"
                                        + " information_schema.tables where table_type = 'BASE"
                                        + " TABLE' and table_schema not in ('pg_catalog',"
                                        + " 'information_schema')")
                        .into(String.class);
        assertThat(tables).contains("nomination.nominee", "audit.trail");
        for (String one : tables) {
            assertThat(
                            db.fetchValue(
                                    "select count(*) from " + one + " t where t::text like ?",
                                    "%" + number.substring(2, 15) + "%"))
                    .as(one)
                    .isEqualTo(0L);
        }
        assertThat(output.getAll()).doesNotContain(number.substring(0, 14));
    }

    private static char check(String number) {
        for (char digit : "0123456789X".toCharArray()) {
            try {
                OfficialNumber.of(number + digit);
                return digit;
            } catch (InvalidInput wrong) {
                // the next one
            }
        }
        throw new AssertionError("one of eleven is right");
    }

    private String words(Message message) {
        return messages.text(message, java.util.Locale.ENGLISH);
    }

    private static byte[] xlsx(Cell name, Cell number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(out, "名单")) {
            writer.row("姓名", "身份证号码");
            writer.row(List.of(name, number));
        }
        return out.toByteArray();
    }

    private static NewNominee person(String name, String number) {
        return new NewNominee(name, OfficialNumber.of(number), "");
    }

    private void send(Town.Officer officer, PlanId plan, NewNominee person) {
        town.does(officer.person(), () -> nominations.nominate(plan, List.of(person)).orThrow());
    }

    private List<NominationConflict> check(Town.Officer officer, PlanId plan, NewNominee one) {
        return town.as(officer.person(), () -> nominations.check(plan, List.of(one))).getFirst();
    }

    private NomineeListing listed(Town.Officer officer, PlanId plan) {
        return town.as(officer.person(), () -> nominations.of(plan)).shown().getFirst();
    }

    private List<String> names(Town.Officer officer, PlanId plan) {
        return town.as(officer.person(), () -> nominations.of(plan)).shown().stream()
                .map(NomineeListing::name)
                .toList();
    }

    private PlanId plan(Town.Officer host, String title, LocalDate first, int seats) {
        PlanFacts typed =
                TypedPlan.of(
                        title,
                        "机关干部",
                        new PlannedDates(first, first.plusDays(2), DatePrecision.DAY, List.of()));
        PlanFacts facts =
                new PlanFacts(
                        typed.title(),
                        null,
                        "",
                        typed.audience(),
                        "",
                        typed.dates(),
                        new Headcount(seats, false, null, null),
                        null,
                        typed.length(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        typed.asWritten());
        return town.as(host.person(), () -> plans.enter(facts).orThrow());
    }
}
