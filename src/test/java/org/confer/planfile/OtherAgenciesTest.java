package org.confer.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.confer.plancell.Amount;
import org.confer.plancell.DateOrder;
import org.confer.plancell.PlannedDates;
import org.confer.plancell.TrainingLength;
import org.confer.sheet.UnreadableSheet;
import org.confer.sheet.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as other cities and agencies make them: none of these layouts is known in advance. */
class OtherAgenciesTest {

    @TempDir Path folder;

    @Test
    void tabsAndTwoColumnsOfDates() throws IOException {
        assertThat(
                        plans(
                                "水利局2026年培训计划.txt",
                                """
                                编号\t讲座题目\t参加人员\t开课日期\t结课日期\t参加人数\t会场
                                A1\t河长制业务培训\t乡级河长\t2026-05-06\t2026-05-08\t80\t水利局会议室
                                A2\t防汛抢险演练培训\t防汛队员\t2026-06-01\t2026-06-02\t45\t清河水库
                                """))
                .containsExactly(
                        "河长制业务培训|乡级河长|2026-05-06..2026-05-08 DAY|80||水利局|水利局会议室",
                        "防汛抢险演练培训|防汛队员|2026-06-01..2026-06-02 DAY|45||水利局|清河水库");
    }

    @Test
    void gb18030WithUnitOfMoneyAboveTheTable() throws IOException {
        String text =
                """
                东江市审计局2026年度业务培训安排表,,,,
                填报单位：东江市审计局,,,单位：万元,
                培训名称,时间,范围,规模,费用
                工程审计实务,4月中旬,全市审计人员,约60人,3.2
                大数据审计,三季度,审计骨干,每期30人共2期,5
                合计,,,,8.2
                """;
        assertThat(plans("计划.csv", text, Charset.forName("GB18030")))
                .containsExactly(
                        "工程审计实务|全市审计人员|2026-04-11..2026-04-20 TEN_DAY|60|32000 CNY|东江市审计局|",
                        "大数据审计|审计骨干|2026-07-01..2026-09-30 QUARTER|60|50000 CNY|东江市审计局|");
    }

    @Test
    void semicolonsAndDecimalCommas() throws IOException {
        assertThat(
                        plans(
                                "Eastford Housing Department plan 2026.csv",
                                """
                                Course name;Target audience;Date;No. of participants;Cost (EUR)
                                Damp and mould;Housing officers;14.04.2026;20;"1.250,50"
                                Tenancy law update;Tenancy team;21.04.2026;15;800
                                """))
                .containsExactly(
                        "Damp and mould|Housing officers|2026-04-14..2026-04-14 DAY|20|1250.5 EUR|Eastford Housing Department|",
                        "Tenancy law update|Tenancy team|2026-04-21..2026-04-21 DAY|15|800 EUR|Eastford Housing Department|");
    }

    @Test
    void americanDatesByEvidence() throws IOException {
        assertThat(
                        plans(
                                "training.csv",
                                """
                                Program,Attendees,Start Date,End Date,Capacity,Location,Cost
                                Records management,Clerks,3/4/2026,3/5/2026,20,Room 1,$500
                                Ethics,All staff,3/25/2026,3/25/2026,50,Room 2,$0
                                """))
                .containsExactly(
                        "Records management|Clerks|2026-03-04..2026-03-05 DAY|20|500 USD||Room 1",
                        "Ethics|All staff|2026-03-25..2026-03-25 DAY|50|0 USD||Room 2");
    }

    @Test
    void datesThatCouldBeEitherAreReported() throws IOException {
        List<ReadRow> rows =
                rows(
                        "training.csv",
                        """
                        Session,Who for,Date,Venue
                        Minutes workshop,Clerks,03/05/2026,Hall
                        Agenda workshop,Clerks,04/05/2026,Hall
                        """);
        assertThat(rows).allMatch(row -> row.says(Remark.Kind.AMBIGUOUS_DATE));
        assertThat(rows.getFirst().remarks().getFirst().address()).isEqualTo("C2");
        assertThat(rows.getFirst().remarks().getFirst().column()).isEqualTo("Date");
    }

    @Test
    void aNoteTellsTheOrderOfDates() throws IOException {
        assertThat(
                        plans(
                                "x.csv",
                                """
                                Training list (US date format: MM/DD/YYYY)
                                Course,Audience,Date
                                Boat handling,Rangers,03/05/2026
                                """))
                .containsExactly("Boat handling|Rangers|2026-03-05..2026-03-05 DAY||||");
    }

    @Test
    void twoRowsOfHeadingsInAWorkbook() throws IOException {
        String data =
                Workbooks.row(1, "南山区司法局2026年度培训计划")
                        + Workbooks.row(2, "序号", "培训班次", "培训对象", "培训时间", "", "培训规模", "", "备注")
                        + Workbooks.row(3, "", "", "", "开始", "结束", "期数", "每期人数", "")
                        + Workbooks.row(
                                4,
                                "1",
                                "人民调解员培训",
                                "调解员",
                                "2026年4月7日",
                                "2026年4月9日",
                                "2",
                                "60",
                                "分两期")
                        + Workbooks.row(5, "2", "公证业务培训", "公证员", "2026年5月", "", "1", "30", "");
        Path file =
                Workbooks.empty()
                        .sheet("Sheet1", data, "A1:H1 A2:A3 B2:B3 C2:C3 D2:E2 F2:G2 H2:H3")
                        .write(folder.resolve("司法.xlsx"));
        assertThat(plans(file))
                .containsExactly(
                        "人民调解员培训|调解员|2026-04-07..2026-04-09 DAY|120||南山区司法局|",
                        "公证业务培训|公证员|2026-05-01..2026-05-31 MONTH|30||南山区司法局|");
    }

    @Test
    void twoRowsOfHeadingsInACsv() throws IOException {
        assertThat(
                        plans(
                                "民政局2026年培训.csv",
                                """
                                序号,项目名称,对象,时间,,人数,地点
                                ,,,起,止,,
                                1,养老护理员培训,护理员,2026.3.2,2026.3.6,40,福利院
                                2,殡葬管理培训,管理人员,2026.4.2,2026.4.3,30,殡仪馆
                                """))
                .containsExactly(
                        "养老护理员培训|护理员|2026-03-02..2026-03-06 DAY|40||民政局|福利院",
                        "殡葬管理培训|管理人员|2026-04-02..2026-04-03 DAY|30||民政局|殡仪馆");
    }

    @Test
    void aCoverSheetAnEmptySheetAndTwoLists() throws IOException {
        String list =
                Workbooks.row(1, "课程", "参训对象", "日期") + Workbooks.row(2, "档案整理", "档案员", "2026年3月3日");
        String other =
                Workbooks.row(3, "课程", "参训对象", "日期")
                        + Workbooks.row(4, "保密教育", "涉密人员", "2026年4月3日");
        Path file =
                Workbooks.empty()
                        .sheet(
                                "封面",
                                Workbooks.row(3, "西河县2026年培训计划汇编") + Workbooks.row(9, "西河县委办公室"),
                                "")
                        .sheet("空白", "", "")
                        .sheet("上半年", list, "")
                        .sheet("下半年", other, "")
                        .write(folder.resolve("汇编.xlsx"));
        PlanFileProposal proposal =
                PlanFileReader.propose(file, "汇编.xlsx", PlanFileReader.Hints.NONE);
        assertThat(proposal.sheets())
                .extracting(PlanFileProposal.Sheet::included)
                .containsExactly(false, false, true, true);
        assertThat(plans(file)).hasSize(2);
    }

    @Test
    void agencyMergedOverItsRows() throws IOException {
        String data =
                Workbooks.row(1, "部门", "培训项目", "月份", "人次")
                        + Workbooks.row(2, "交通运输局", "公路养护培训", "5月", "60")
                        + Workbooks.row(3, "", "执法规范培训", "6月", "80")
                        + Workbooks.row(4, "体育局", "社会体育指导员培训", "7月", "100");
        Path file = Workbooks.empty().sheet("2026", data, "A2:A3").write(folder.resolve("a.xlsx"));
        assertThat(plans(file))
                .containsExactly(
                        "公路养护培训||2026-05-01..2026-05-31 MONTH|60||交通运输局|",
                        "执法规范培训||2026-06-01..2026-06-30 MONTH|80||交通运输局|",
                        "社会体育指导员培训||2026-07-01..2026-07-31 MONTH|100||体育局|");
    }

    @Test
    void agencyToldOnceForTheRowsBelow() throws IOException {
        assertThat(
                        plans(
                                "2026.csv",
                                """
                                Department,Course,Dates,Places
                                Parks Service,Tree inspection,4 May 2026,10
                                ,Playground safety,5 May 2026,12
                                ,Pesticides,6 May 2026,8
                                Museum Service,Object handling,7 May 2026,6
                                ,Fire in stores,8 May 2026,6
                                """))
                .extracting(plan -> plan.split("\\|", -1)[5])
                .containsExactly(
                        "Parks Service",
                        "Parks Service",
                        "Parks Service",
                        "Museum Service",
                        "Museum Service");
    }

    @Test
    void agenciesAsHeadingsOfSections() throws IOException {
        assertThat(
                        plans(
                                "2026年汇总.csv",
                                """
                                序号,班次,对象,时间
                                一、市水务局,,,
                                1,节水培训,节水管理员,3月
                                2,水质检测培训,检测员,4月
                                二、市林业局,,,
                                1,林草防火培训,护林员,3月上旬
                                """))
                .extracting(plan -> plan.split("\\|", -1)[0] + " " + plan.split("\\|", -1)[5])
                .containsExactly("节水培训 市水务局", "水质检测培训 市水务局", "林草防火培训 市林业局");
    }

    @Test
    void notesBelowTheTable() throws IOException {
        List<ReadRow> rows =
                rows(
                        "2026年计划.csv",
                        """
                        培训主题,参训范围,举办时间,名额
                        统计法治培训,统计人员,2026年3月3日,50
                        共1期,,,50
                        注：以上计划如有调整另行通知。,,,
                        填表人：办公室,,,
                        """);
        assertThat(rows)
                .extracting(ReadRow::verdict)
                .containsExactly(
                        ReadRow.Verdict.ACCEPTED,
                        ReadRow.Verdict.SKIPPED,
                        ReadRow.Verdict.SKIPPED,
                        ReadRow.Verdict.SKIPPED);
    }

    @Test
    void headingsRepeatedOnEveryPage() throws IOException {
        List<ReadRow> rows =
                rows(
                        "2026年计划.csv",
                        """
                        培训主题,参训范围,举办时间,名额
                        统计法治培训,统计人员,2026年3月3日,50
                        培训主题,参训范围,举办时间,名额
                        统计执法培训,统计人员,2026年3月4日,50
                        """);
        assertThat(rows.get(1).says(Remark.Kind.REPEATED_HEADER)).isTrue();
        assertThat(rows.stream().filter(ReadRow::isAccepted)).hasSize(2);
    }

    @Test
    void aTitleAndManyNotesAboveTheTable() throws IOException {
        assertThat(
                        plans(
                                "plan.csv",
                                """
                                Harbour Authority,,,
                                Learning and development programme 2026,,,
                                Prepared by the training team on 12/11/2025,,,
                                ,,,
                                Please book through the portal. Dates may change.,,,
                                ,,,
                                Event title,Suitable for,When,Where
                                Mooring safety,Pier staff,10 June,Pier 4
                                """))
                .containsExactly(
                        "Mooring safety|Pier staff|2026-06-10..2026-06-10 DAY|||Harbour Authority|Pier 4");
    }

    @Test
    void noHeadingsAtAll() throws IOException {
        assertThat(
                        plans(
                                "2026年市卫健委.csv",
                                """
                                急救技能培训,医护人员,2026年3月3日,50人
                                院感防控培训班,感控人员,2026年4月3日,60人
                                基层医生培训,乡村医生,2026年5月3日,70人
                                """))
                .extracting(plan ->
                        plan.split("\\|", -1)[0]
                                + " "
                                + plan.split("\\|", -1)[2]
                                + " "
                                + plan.split("\\|", -1)[3])
                .containsExactly(
                        "急救技能培训 2026-03-03..2026-03-03 DAY 50",
                        "院感防控培训班 2026-04-03..2026-04-03 DAY 60",
                        "基层医生培训 2026-05-03..2026-05-03 DAY 70");
    }

    @Test
    void headingsThatNobodyListed() throws IOException {
        assertThat(
                        plans(
                                "2026.csv",
                                """
                                本年度拟办培训班名称,拟邀参加人员范围,拟定办班时间,预计参训人数,拟用场地,概算经费(元)
                                信访业务培训,信访干部,2026年3月3日至5日,50,党校,12000
                                接访技巧培训,窗口人员,2026年4月3日,30,会议室,3000
                                """))
                .containsExactly(
                        "信访业务培训|信访干部|2026-03-03..2026-03-05 DAY|50|12000 CNY||党校",
                        "接访技巧培训|窗口人员|2026-04-03..2026-04-03 DAY|30|3000 CNY||会议室");
    }

    @Test
    void englishHeadingsThatNobodyListed() throws IOException {
        assertThat(
                        plans(
                                "Transport Board training 2026.csv",
                                """
                                Item,Name of course,Staff group(s) concerned,Proposed start,Proposed finish,Expected no. of delegates,Proposed venue,Indicative budget (£k)
                                1,Bus lane rules,Drivers,2 Feb 2026,3 Feb 2026,20,Depot,1.5
                                2,Cab safety,Drivers,9 Feb 2026,9 Feb 2026,30,Depot,0.4
                                """))
                .containsExactly(
                        "Bus lane rules|Drivers|2026-02-02..2026-02-03 DAY|20|1500 GBP|Transport Board|Depot",
                        "Cab safety|Drivers|2026-02-09..2026-02-09 DAY|30|400 GBP|Transport Board|Depot");
    }

    @Test
    void windows1252WithPoundsAndDashes() throws IOException {
        assertThat(
                        plans(
                                "Library Service 2026.csv",
                                """
                                Workshop,Aimed at,Date,Cost
                                Café culture – reading groups,Librarians,7–8 May 2026,£120
                                Naïve art,Volunteers,9 May 2026,£80
                                """,
                                Charset.forName("windows-1252")))
                .containsExactly(
                        "Café culture – reading groups|Librarians|2026-05-07..2026-05-08 DAY||120 GBP|Library Service|",
                        "Naïve art|Volunteers|2026-05-09..2026-05-09 DAY||80 GBP|Library Service|");
    }

    @Test
    void utf16() throws IOException {
        byte[] text =
                "\uFEFF名称\t对象\t时间\n普法培训\t执法人员\t2026年3月3日\n".getBytes(StandardCharsets.UTF_16LE);
        Path file = Files.write(folder.resolve("u.txt"), text);
        assertThat(plans(file)).containsExactly("普法培训|执法人员|2026-03-03..2026-03-03 DAY||||");
    }

    @Test
    void traditionalCharactersThroughout() throws IOException {
        assertThat(
                        plans(
                                "計劃2026.csv",
                                """
                                培訓名稱,培訓對象,培訓時間,人數
                                幹部能力培訓,鄉鎮幹部,2026年3月3日,50
                                檔案專項審核培訓,檔案員,2026年4月3日,30
                                """))
                .containsExactly(
                        "干部能力培训|乡镇干部|2026-03-03..2026-03-03 DAY|50|||",
                        "档案专项审核培训|档案员|2026-04-03..2026-04-03 DAY|30|||");
    }

    @Test
    void monthBesideStartAndEnd() throws IOException {
        assertThat(
                        plans(
                                "Fire Service 2026.csv",
                                """
                                Month,Training course,Start,End,Delegates
                                March,Ladders,2 March,3 March,10
                                April,Pumps,6 April,7 April,12
                                """))
                .containsExactly(
                        "Ladders||2026-03-02..2026-03-03 DAY|10||Fire Service|",
                        "Pumps||2026-04-06..2026-04-07 DAY|12||Fire Service|");
    }

    @Test
    void daysAndHoursInTwoColumns() throws IOException {
        PlanEntry entry = entries("2026.csv", "课程名称,对象,时间,天数,学时\n法规培训,执法人员,3月3日,2,16\n").getFirst();
        assertThat(entry.length())
                .isEqualTo(new TrainingLength(new BigDecimal(2), new BigDecimal(16)));
    }

    @Test
    void typedDatesInAWorkbookWhoseYearIsHidden() throws IOException {
        String styles =
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
        String data =
                Workbooks.row(1, "2026年度计划")
                        + Workbooks.row(2, "班名", "对象", "日期")
                        + "<row r=\"3\">"
                        + Workbooks.text("A3", "写作培训")
                        + Workbooks.text("B3", "秘书")
                        + Workbooks.number("C3", "45721", 1)
                        + "</row>";
        Path file =
                Workbooks.of("a", data)
                        .part("xl/styles.xml", styles)
                        .write(folder.resolve("d.xlsx"));
        assertThat(plans(file)).containsExactly("写作培训|秘书|2026-03-05..2026-03-05 DAY||||");
    }

    @Test
    void datesLeftAsSerialNumbers() throws IOException {
        assertThat(plans("2026.csv", "Course,Audience,Start,End\nKerb laying,Crews,46086,46087\n"))
                .containsExactly("Kerb laying|Crews|2026-03-05..2026-03-06 DAY||||");
    }

    @Test
    void participantsMayBePeopleOrANumber() throws IOException {
        assertThat(
                        plans(
                                        "a 2026.csv",
                                        "Title,Participants,Date\nOne,Clerks,1 May 2026\nTwo,Drivers,2 May 2026\n")
                                .getFirst())
                .isEqualTo("One|Clerks|2026-05-01..2026-05-01 DAY||||");
        assertThat(
                        plans(
                                        "b 2026.csv",
                                        "Title,Participants,Date\nOne,20,1 May 2026\nTwo,30,2 May 2026\n")
                                .getFirst())
                .isEqualTo("One||2026-05-01..2026-05-01 DAY|20|||");
    }

    @Test
    void moneyInWordsIsNoBudget() throws IOException {
        PlanFileProposal proposal =
                propose(
                        "2026.csv",
                        "Title,Date,Funding\nOne,1 May 2026,Agency\nTwo,2 May 2026,Levy\n");
        assertThat(proposal.sheets().getFirst().columns().get(2).role())
                .isEqualTo(ColumnRole.NOTES);
    }

    @Test
    void audienceAndNumberInOneColumn() throws IOException {
        assertThat(
                        plans(
                                "2026.csv",
                                "单位,培训项目名称,起止时间,参训对象及人数\n市中心医院,急诊培训,2026年3月9日-3月13日,护士40人\n市疾控中心,流调培训,六月,疾控人员（约60人）\n"))
                .containsExactly(
                        "急诊培训|护士|2026-03-09..2026-03-13 DAY|40||市中心医院|",
                        "流调培训|疾控人员|2026-06-01..2026-06-30 MONTH|60||市疾控中心|");
    }

    @Test
    void headingsFromADatabase() throws IOException {
        assertThat(
                        plans(
                                "2026.csv",
                                "id,course_title,target_audience,start_date,EndDate,# of Employees,total_cost\n7,Lifting,Crews,2026-05-04,2026-05-05,12,300\n8,Slings,Crews,2026-06-04,2026-06-05,14,400\n"))
                .containsExactly(
                        "Lifting|Crews|2026-05-04..2026-05-05 DAY|12|300||",
                        "Slings|Crews|2026-06-04..2026-06-05 DAY|14|400||");
    }

    @Test
    void subtotalsAndAGrandTotalThatAddUp() throws IOException {
        List<ReadRow> rows =
                rows(
                        "2026年计划.csv",
                        """
                        班次名称,对象,时间,人数,经费(万元)
                        甲培训,干部,3月,10,1
                        乙培训,干部,4月,20,2.5
                        小计,,,30,3.5
                        丙培训,干部,5月,5,0.5
                        小计,,,5,0.5
                        总计,,,35,4
                        """);
        assertThat(rows).noneMatch(row -> row.says(Remark.Kind.TOTALS_DIFFER));
        assertThat(rows.stream().filter(row -> row.says(Remark.Kind.TOTALS_ROW))).hasSize(3);
    }

    @Test
    void aTotalThatDoesNotAddUp() throws IOException {
        List<ReadRow> rows =
                rows("2026年计划.csv", "班次名称,对象,时间,人数\n甲培训,干部,3月,10\n乙培训,干部,4月,20\n合计,,,31\n");
        assertThat(rows.getLast().says(Remark.Kind.TOTALS_DIFFER)).isTrue();
        assertThat(rows.getLast().remarks().getLast().address()).isEqualTo("D4");
        assertThat(rows.getLast().remarks().getLast().message().arguments()).contains("31", 30L);
    }

    @Test
    void aCourseWhoseTitleBeginsLikeATotal() throws IOException {
        assertThat(
                        plans(
                                "2026.csv",
                                "Title,Audience,Date\nTotal quality management,Managers,1 May 2026\nOther,Staff,2 May 2026\n"))
                .hasSize(2);
    }

    @Test
    void aCalendarOfAnotherMake() throws IOException {
        String text =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//x//y//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20260504
                SUMMARY:Asbestos awareness (session 2)
                DESCRIPTION:Audience: Maintenance crews\\nMax places: 12\\nCost: £300\\nDuration: 3 hours\\nBring boots
                LOCATION:Depot
                END:VEVENT
                END:VCALENDAR
                """
                        .replace("\n", "\r\n");
        PlanEntry entry = entries("Works Department courses.ics", text).getFirst();
        assertThat(said(entry))
                .isEqualTo(
                        "Asbestos awareness|Maintenance crews|2026-05-04..2026-05-04 DAY|12|300 GBP|Works Department|Depot");
        assertThat(entry.cohort()).isEqualTo(2);
        assertThat(entry.length().hours()).isEqualTo(new BigDecimal(3));
        assertThat(entry.notes()).isEqualTo("Bring boots");
    }

    @Test
    void whatIsConfirmedOnceIsKnownNextTime() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("x.csv"),
                        "Title,Audience,Tag,Leute\na,b,1 May 2026,7\nc,d,2 May 2026,8\n");
        PlanFileProposal first = PlanFileReader.propose(file, "x.csv", PlanFileReader.Hints.NONE);
        PlanFileProposal.Sheet sheet = first.sheets().getFirst();
        List<PlanFileProposal.Column> columns = new ArrayList<>(sheet.columns());
        columns.set(3, columns.get(3).withRole(ColumnRole.HEADCOUNT));
        PlanFileProposal corrected =
                new PlanFileProposal(
                        first.format(),
                        first.fileName(),
                        first.encoding(),
                        first.delimiter(),
                        List.of(sheet.withColumns(columns)),
                        first.currency(),
                        first.dateOrder());
        PlanFileReader.Hints hints =
                new PlanFileReader.Hints(
                        "Club", 2026, corrected.memory(first, PlanFileProposal.Memory.NOTHING));
        PlanFileProposal next = PlanFileReader.propose(file, "x.csv", hints);
        assertThat(next.sheets().getFirst().columns().get(3).role())
                .isEqualTo(ColumnRole.HEADCOUNT);
        assertThat(next.sheets().getFirst().agency()).isEqualTo("Club");
    }

    @Test
    void aProposalSurvivesJson() throws IOException {
        PlanFileProposal proposal =
                propose("2026.csv", "Title,Date,Cost (£k)\nOne,1 May 2026,1\nTwo,2 May 2026,2\n");
        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(proposal), PlanFileProposal.class))
                .isEqualTo(proposal);
        assertThat(
                        json.readValue(
                                json.writeValueAsString(
                                        proposal.memory(proposal, PlanFileProposal.Memory.NOTHING)),
                                PlanFileProposal.Memory.class))
                .isEqualTo(proposal.memory(proposal, PlanFileProposal.Memory.NOTHING));
    }

    @Test
    void aCorrectedProposalIsApplied() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("x.csv"), "Title,Audience,Date\nOne,Clerks,03/05/2026\n");
        PlanFileProposal proposal =
                PlanFileReader.propose(file, "x.csv", PlanFileReader.Hints.NONE);
        PlanFileProposal corrected =
                new PlanFileProposal(
                        proposal.format(),
                        proposal.fileName(),
                        proposal.encoding(),
                        proposal.delimiter(),
                        proposal.sheets(),
                        "GBP",
                        DateOrder.MONTH_FIRST);
        List<ReadRow> rows = new ArrayList<>();
        PlanFileReader.read(file, corrected, rows::add, PlanFileReader.Progress.SILENT);
        assertThat(Objects.requireNonNull(rows.getFirst().entry()).dates().start())
                .hasToString("2026-03-05");
        assertThat(rows.getFirst().verdict()).isEqualTo(ReadRow.Verdict.ACCEPTED);
    }

    @Test
    void aTableThatIsNoPlanIsRefused() throws IOException {
        Path file =
                Files.writeString(folder.resolve("stock.csv"), "sku,stock,shelf\n1,5,A\n2,6,B\n");
        assertThatExceptionOfType(NotAPlanFile.class)
                .isThrownBy(
                        () -> PlanFileReader.propose(file, "stock.csv", PlanFileReader.Hints.NONE));
        Path prose =
                Files.writeString(
                        folder.resolve("letter.txt"),
                        "Dear all,\nplease find the plan attached.\nBest\n");
        assertThatExceptionOfType(NotAPlanFile.class)
                .isThrownBy(() ->
                        PlanFileReader.propose(prose, "letter.txt", PlanFileReader.Hints.NONE));
        Path blank = Workbooks.of("a", "").write(folder.resolve("blank.xlsx"));
        assertThatExceptionOfType(NotAPlanFile.class)
                .isThrownBy(() ->
                        PlanFileReader.propose(blank, "blank.xlsx", PlanFileReader.Hints.NONE));
        Path pdf = Files.writeString(folder.resolve("p.csv"), "%PDF-1.4 ...");
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> PlanFileReader.propose(pdf, "p.csv", PlanFileReader.Hints.NONE));
    }

    @Test
    void readingCanBeCancelled() throws IOException {
        StringBuilder text = new StringBuilder("Title,Audience,Date\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("Course ").append(i).append(",Staff,1 May 2026\n");
        }
        Path file = Files.writeString(folder.resolve("long 2026.csv"), text);
        PlanFileProposal proposal =
                PlanFileReader.propose(file, "long 2026.csv", PlanFileReader.Hints.NONE);
        PlanFileReader.Summary summary =
                PlanFileReader.read(
                        file, proposal, _ -> {}, (rows, fraction) -> rows < 1_000 && fraction < 1);
        assertThat(summary.cancelled()).isTrue();
        assertThat(summary.accepted()).isBetween(900L, 1_000L);
    }

    private List<String> plans(String name, String text) throws IOException {
        return plans(name, text, StandardCharsets.UTF_8);
    }

    private List<String> plans(String name, String text, Charset charset) throws IOException {
        return plans(Files.write(folder.resolve(name), text.getBytes(charset)));
    }

    private static List<String> plans(Path file) {
        return rows(file).stream()
                .map(ReadRow::entry)
                .filter(Objects::nonNull)
                .map(OtherAgenciesTest::said)
                .toList();
    }

    private List<PlanEntry> entries(String name, String text) throws IOException {
        return rows(name, text).stream()
                .map(ReadRow::entry)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private PlanFileProposal propose(String name, String text) throws IOException {
        return PlanFileReader.propose(
                Files.writeString(folder.resolve(name), text), name, PlanFileReader.Hints.NONE);
    }

    private List<ReadRow> rows(String name, String text) throws IOException {
        return rows(Files.writeString(folder.resolve(name), text));
    }

    private static List<ReadRow> rows(Path file) {
        PlanFileProposal proposal =
                PlanFileReader.propose(
                        file,
                        file.getFileName().toString(),
                        new PlanFileReader.Hints(null, 2026, PlanFileProposal.Memory.NOTHING));
        List<ReadRow> rows = new ArrayList<>();
        PlanFileReader.read(file, proposal, rows::add, PlanFileReader.Progress.SILENT);
        return rows;
    }

    private static String said(PlanEntry entry) {
        PlannedDates dates = entry.dates();
        Amount budget = entry.budget();
        return String.join(
                "|",
                entry.title(),
                entry.audience(),
                dates.start() + ".." + dates.end() + " " + dates.precision(),
                entry.people().map(String::valueOf).orElse(""),
                budget == null
                        ? ""
                        : budget.value().toPlainString()
                                + (budget.currency() == null ? "" : " " + budget.currency()),
                entry.agency(),
                entry.venue());
    }
}
