package org.confer.matching.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.confer.matching.Item;

/** Plans that are hard to tell apart: what a careless export, or an ill-meaning one, sends. */
public final class Alike {

    private static final String[] SUBJECTS = {"安全生产", "消防安全", "公文写作", "保密教育", "预算绩效"};
    private static final String[] FORMS = {
        "%s培训班", "关于举办%s培训班的通知", "%s专题培训", "2026年%s培训", "%s业务培训", "%s能力提升班", "全市%s培训", "%s轮训班"
    };
    private static final String[] PEOPLE = {"安全员", "财务人员", "社区工作者"};
    private static final String[] UNITS = {"平川市应急管理局", "平川市财政局", "平川市民政局", "平川市教育局"};

    private Alike() {}

    /** All with one title, audience and organiser, spread over three hundred days. */
    public static List<Item> oneTitle(int plans) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < plans; i++) {
            items.add(item(i, "安全生产培训班", "全市安全员", "平川市应急管理局"));
        }
        return items;
    }

    /** A few hundred wordings, times a few units. */
    public static List<Item> fewTitles(int plans) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < plans; i++) {
            String subject = SUBJECTS[i % SUBJECTS.length];
            String title = FORMS[i / 5 % FORMS.length].formatted(subject);
            items.add(
                    item(i, title, PEOPLE[i / 40 % PEOPLE.length], UNITS[i / 120 % UNITS.length]));
        }
        return items;
    }

    private static Item item(int i, String title, String audience, String organiser) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(i * 7919L % 300);
        return Item.plan("p" + i)
                .title(title)
                .audience(audience)
                .organiser(organiser)
                .start(start)
                .end(start.plusDays(1))
                .build();
    }
}
