package org.confer.planimport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.confer.kernel.DepartmentId;
import org.confer.kernel.Message;
import org.confer.kernel.Slice;
import org.confer.organisation.DepartmentListing;
import org.confer.planfile.PlanEntry;
import org.confer.planfile.Remark;
import org.confer.planimport.AgencyChoice;
import org.confer.planimport.ImportChoices;
import org.confer.planimport.ImportPreview;
import org.confer.planimport.PreviewRow;
import org.confer.planimport.RowEffect;
import org.confer.planimport.RowFilter;
import org.confer.shell.Words;
import org.confer.training.PlanWords;

/** What an import would do: numbers, the agencies found, and every row with the reasons. */
class PreviewPanel extends Div {

    private static final int GLANCE = 200;

    /** Up to so many rows the page scrolls; longer lists scroll in themselves. */
    private static final int SHORT = 20;

    private final ImportPreview preview;
    private final Grid<PreviewRow> grid = new Grid<>();
    private final Select<RowFilter> filter = new Select<>();

    /**
     * @param reread makes the preview again with what was said about names of agencies
     */
    PreviewPanel(
            ImportPreview preview,
            List<DepartmentListing> departments,
            Consumer<Map<String, DepartmentId>> reread) {
        this.preview = preview;
        addClassName("page-content");
        add(numbers());
        if (preview.agencies().size() > 1
                || preview.agencies().stream().anyMatch(PreviewPanel::needsAnswer)) {
            add(agencies(departments, reread));
        }
        filter.setLabel(Words.of("planimport.preview.show"));
        filter.setItems(
                Stream.of(RowFilter.values()).filter(each -> preview.count(each) > 0).toList());
        filter.setItemLabelGenerator(
                each -> Words.of("planimport.preview.filter", each.label(), preview.count(each)));
        if (preview.size() > 0) {
            filter.setValue(RowFilter.ALL);
        }
        filter.addValueChangeListener(event -> {
            grid.getDataProvider().refreshAll();
            grid.setAllRowsVisible(preview.count(shown()) <= SHORT);
        });
        grid.setAllRowsVisible(preview.count(shown()) <= SHORT);
        grid.addClassName("list");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(PreviewPanel::place))
                .setHeader(Words.of("planimport.preview.row"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(PreviewPanel::content))
                .setHeader(Words.of("planimport.preview.plan"))
                .setFlexGrow(1);
        grid.setItems(
                query ->
                        preview
                                .rows(shown(), new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> preview.count(shown()));
        add(filter, grid);
    }

    private RowFilter shown() {
        return Objects.requireNonNullElse(filter.getValue(), RowFilter.ALL);
    }

    private Component numbers() {
        Div numbers = new Div();
        numbers.addClassName("training-numbers");
        for (RowEffect effect : RowEffect.values()) {
            if (preview.count(effect) > 0) {
                numbers.add(badge(effect, preview.count(effect)));
            }
        }
        if (preview.warnings() > 0) {
            Span warned = new Span(Words.of("planimport.preview.warnings", preview.warnings()));
            warned.addClassNames("badge", "warn");
            numbers.add(warned);
        }
        Paragraph words =
                new Paragraph(
                        Words.of(
                                preview.changes(ImportChoices.CAUTIOUS) > 0
                                        ? "planimport.preview.nothingStored"
                                        : "planimport.preview.nothingNew"));
        return new Div(numbers, words);
    }

    private static Span badge(RowEffect effect, int count) {
        Span badge = new Span(Words.of("planimport.preview.count", effect.label(), count));
        badge.addClassNames("badge", colour(effect));
        return badge;
    }

    private static String colour(RowEffect effect) {
        return switch (effect) {
            case ADDED, CHANGED -> "good";
            case REFUSED -> "bad";
            case FROZEN, KEPT -> "warn";
            case UNCHANGED, SKIPPED -> "quiet";
        };
    }

    private Component agencies(
            List<DepartmentListing> departments, Consumer<Map<String, DepartmentId>> reread) {
        Div card = new Div(new Paragraph(Words.of("planimport.preview.agencies")));
        card.addClassName("card");
        Div choices = new Div();
        choices.addClassName("planimport-columns");
        Map<String, DepartmentId> said = new HashMap<>();
        for (AgencyChoice choice : preview.agencies()) {
            ComboBox<DepartmentListing> department = new ComboBox<>();
            department.setLabel(
                    Words.of(
                            "planimport.preview.agency",
                            choice.name().isEmpty()
                                    ? Words.of("planimport.preview.noName")
                                    : choice.name(),
                            choice.rows()));
            department.setItems(departments);
            department.setItemLabelGenerator(DepartmentListing::shortName);
            departments.stream()
                    .filter(each -> each.id().equals(choice.department()))
                    .findFirst()
                    .ifPresent(department::setValue);
            if (choice.department() != null) {
                said.put(choice.name(), choice.department());
            }
            if (needsAnswer(choice)) {
                department.setHelperText(
                        Words.of(
                                choice.department() == null
                                        ? "planimport.preview.agencyUnknown"
                                        : "planimport.preview.agencyNotYours"));
            }
            department.addValueChangeListener(event -> {
                if (event.isFromClient() && event.getValue() != null) {
                    said.put(choice.name(), event.getValue().id());
                    reread.accept(said);
                }
            });
            choices.add(department);
        }
        card.add(choices);
        return card;
    }

    private static boolean needsAnswer(AgencyChoice choice) {
        return choice.department() == null || !choice.permitted();
    }

    private static Component place(PreviewRow shown) {
        String sheet = shown.row().sheet();
        Span place =
                new Span(
                        sheet.isEmpty() ? "" + shown.row().row() : sheet + "!" + shown.row().row());
        Span effect = new Span(Words.of(shown.effect().label()));
        effect.addClassNames("badge", colour(shown.effect()));
        Div cell = new Div(place, effect);
        cell.addClassName("training-stack");
        return cell;
    }

    private static Component content(PreviewRow shown) {
        Div cell = new Div();
        cell.addClassName("training-stack");
        PlanEntry entry = shown.row().entry();
        if (entry != null) {
            Span title = new Span(PlanWords.title(entry.title(), entry.cohort()));
            title.addClassName("training-title");
            Span facts = new Span(facts(shown, entry));
            facts.addClassName("quiet");
            cell.add(title, facts);
        }
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("training-reasons");
        Message objection = shown.objection();
        if (objection != null) {
            reasons.add(new ListItem(Words.of(objection)));
        }
        shown.row().remarks().forEach(remark -> reasons.add(reason(remark)));
        if (reasons.getComponentCount() > 0) {
            cell.add(reasons);
        }
        return cell;
    }

    private static String facts(PreviewRow shown, PlanEntry entry) {
        return String.join(
                " · ",
                Stream.of(
                                shown.agency(),
                                PlanWords.dates(entry.dates()),
                                shortened(entry.audience()),
                                PlanWords.people(entry.headcount()),
                                PlanWords.money(entry.budget()))
                        .filter(fact -> !fact.isEmpty())
                        .toList());
    }

    /** What a cell holds is checked elsewhere; here a glance must do. */
    private static String shortened(String words) {
        return words.length() <= GLANCE
                ? words
                : words.substring(
                                0,
                                Character.isHighSurrogate(words.charAt(GLANCE - 1))
                                        ? GLANCE - 1
                                        : GLANCE)
                        + "…";
    }

    private static ListItem reason(Remark remark) {
        String words = Words.of(remark.message());
        ListItem item =
                new ListItem(
                        remark.address() == null
                                ? words
                                : Words.of("planimport.preview.remark", remark.address(), words));
        item.addClassName(
                switch (remark.kind().weight()) {
                    case NOTE, SKIP -> "quiet";
                    case WARNING -> "planimport-warning";
                    case REFUSAL -> "training-refusal";
                });
        return item;
    }
}
