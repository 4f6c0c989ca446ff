package org.confer.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Minutes as a joint conference would issue them, of any length. */
final class SamplePapers {

    private SamplePapers() {}

    static Paper chinese(Layout layout, int items) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Labelled("时间", "2026年3月5日（星期四）09:00—11:30"));
        body.add(new Block.Labelled("地点", "市政府2号楼305会议室"));
        body.add(new Block.Labelled("主持", "市委组织部 欧阳建国"));
        body.add(
                new Block.Paragraph(
                        "2026年3月5日，市委组织部副部长欧阳建国主持召开全市干部教育培训联席会议2026年第1次会议，"
                                + "研究上半年培训计划统筹和重复培训整治工作。会议应到单位7家，实到6家，符合法定人数。现将会议议定事项纪要如下："));
        for (int i = 1; i <= items; i++) {
            body.add(new Block.Heading(1, "议题" + i + "：关于合并举办“数字政府建设”专题培训班（第" + i + "批）的事项"));
            body.add(
                    new Block.Paragraph(
                            "会议听取了市人社局关于2026年上半年培训计划查重情况的汇报。会议指出，市委组织部、市人社局、市大数据局三家单位"
                                    + "在3月至4月间分别安排了同一对象、同一主题的培训班，属于多头培训，应当合并举办。"));
            body.add(new Block.Heading(2, "议定意见"));
            body.add(
                    new Block.Paragraph(
                            "会议决定：由市委组织部牵头，市人社局、市大数据局协办，于2026年4月13日至15日合并举办，"
                                    + "参训对象为各单位分管负责同志约120人；原计划中的另外两个班次（Digital Government 101、OKR/KPI 实务）撤销。"));
            body.add(new Block.Paragraph("出席单位6家，达到法定人数；市财政局对经费分摊方式提出保留意见。"));
        }
        body.add(
                new Block.Table(
                        "任务清单",
                        List.of(
                                new Block.Column("序号", 2),
                                new Block.Column("任务", 9),
                                new Block.Column("牵头单位", 4),
                                new Block.Column("配合单位", 5),
                                new Block.Column("责任人", 3),
                                new Block.Column("完成时限", 4)),
                        rows(items * 3)));
        body.add(
                new Block.Labelled(
                        "出席", List.of("市委组织部 欧阳建国、李𬭊", "市人社局 王㛃、买买提·艾力", "市教育局 䶮文博", "市财政局 陈晓明")));
        body.add(new Block.Labelled("请假", List.of("市农业农村局（因公出差）")));
        body.add(new Block.Labelled("列席", "市大数据局 Anna Müller"));
        return new Paper(
                Locale.SIMPLIFIED_CHINESE,
                layout,
                "全市干部教育培训联席会议2026年第1次会议纪要",
                new Masthead("干部教育培训联席会议纪要", "〔2026〕第1期", "中共云川市委组织部", "2026年3月9日"),
                body,
                new Imprint(
                        "抄送：市委办公室，市政府办公室，市人社局、市教育局、市财政局、市农业农村局、市大数据局，各县（区）委组织部。",
                        "中共云川市委组织部办公室",
                        "2026年3月9日印发"),
                attachments(),
                Instant.parse("2026-03-09T02:00:00Z"));
    }

    static Paper english(Layout layout, int items) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Labelled("Time", "Thursday, 5 March 2026, 09:00–11:30"));
        body.add(new Block.Labelled("Place", "Building 2, room 305"));
        body.add(new Block.Labelled("Chair", "Ouyang Jianguo (Organisation Department)"));
        for (int i = 1; i <= items; i++) {
            body.add(
                    new Block.Heading(
                            1, i + ". One joint course on “digital government” instead of three"));
            body.add(
                    new Block.Paragraph(
                            "Three departments planned courses on the same subject for the same"
                                    + " people within four weeks. The conference found that this"
                                    + " is multi-head training and that one course serves all of"
                                    + " them."));
            body.add(new Block.Heading(2, "Decision"));
            body.add(
                    new Block.Paragraph(
                            "The Organisation Department hosts the course from 13 to 15 April"
                                    + " 2026; the Department of Human Resources and the Data"
                                    + " Bureau are co-hosts. Their own plans are withdrawn."
                                    + " Reservation by the Finance Bureau: how the costs are"
                                    + " shared."));
        }
        body.add(
                new Block.Table(
                        "Actions",
                        List.of(
                                new Block.Column("No.", 2),
                                new Block.Column("Action", 9),
                                new Block.Column("Lead", 4),
                                new Block.Column("With", 5),
                                new Block.Column("Responsible", 4),
                                new Block.Column("Due", 4)),
                        englishRows(items * 3)));
        body.add(
                new Block.Labelled(
                        "Present",
                        List.of(
                                "Organisation Department: Ouyang Jianguo, 李𬭊",
                                "Education Bureau: 䶮文博 (Yan Wenbo)")));
        return new Paper(
                Locale.ENGLISH,
                layout,
                "Minutes of the first meeting of 2026",
                new Masthead(
                        "Joint Conference on Cadre Training: Minutes",
                        "No. 1 of 2026",
                        "Organisation Department of Yunchuan",
                        "9 March 2026"),
                body,
                new Imprint(
                        "Copies: General Office, Education Bureau, Finance Bureau.",
                        "Organisation Department, General Office",
                        "Issued on 9 March 2026"),
                attachments(),
                Instant.parse("2026-03-09T02:00:00Z"));
    }

    private static List<List<String>> rows(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(
                    List.of(
                            "" + i,
                            "印发合并后的“数字政府建设”培训班通知，并将调整情况报联席会议办公室备案",
                            "市委组织部",
                            "市人社局、市大数据局",
                            "李𬭊",
                            "2026年4月" + (1 + i % 28) + "日"));
        }
        return rows;
    }

    private static List<List<String>> englishRows(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(
                    List.of(
                            "" + i,
                            "Send out the notice of the joint course and report the change",
                            "Organisation Department",
                            "Human Resources; Data Bureau",
                            "Li Hong",
                            (1 + i % 28) + " Apr 2026"));
        }
        return rows;
    }

    private static List<Attachment> attachments() {
        return List.of(
                new Attachment(
                        "actions.ics",
                        "text/calendar",
                        "The actions for a calendar",
                        Attachment.Relation.DATA,
                        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8)),
                new Attachment(
                        "minutes.json",
                        "application/json",
                        "The minutes for machines",
                        Attachment.Relation.ALTERNATIVE,
                        "{}".getBytes(StandardCharsets.UTF_8)));
    }
}
