package org.confer.planimport.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.confer.kernel.InvalidInput;
import org.confer.kernel.Message;
import org.confer.plancell.DateOrder;
import org.confer.planfile.FirstRow;
import org.confer.planfile.PlanFileProposal;
import org.confer.planfile.PlanFileProposal.Format;
import org.confer.shell.Words;
import org.jspecify.annotations.Nullable;

/** How a file is understood, to be looked at and corrected. */
class ProposalForm extends Div {

    /** The settings from which all others follow. */
    enum Setting {
        ENCODING,
        DELIMITER,
        HEADER_ROW
    }

    private final PlanFileProposal shown;
    private final Select<String> encoding = new Select<>();
    private final Select<String> delimiter = new Select<>();
    private final Select<DateOrder> dateOrder = new Select<>();
    private final TextField currency = new TextField(Words.of("training.form.currency"));
    private final List<SheetForm> sheets = new ArrayList<>();

    /**
     * @param firstRows of a sheet, as it stands in the file
     * @param changed told when a setting changes from which others follow
     */
    ProposalForm(
            PlanFileProposal shown,
            BiFunction<PlanFileProposal, String, List<FirstRow>> firstRows,
            Consumer<Setting> changed) {
        this.shown = shown;
        addClassName("planimport-proposal");
        Div whole = new Div();
        whole.addClassName("filters");
        if (shown.format() == Format.CSV) {
            setUpText(changed);
            whole.add(encoding, delimiter);
        }
        dateOrder.setLabel(Words.of("planimport.proposal.dateOrder"));
        dateOrder.setItems(DateOrder.values());
        dateOrder.setItemLabelGenerator(order -> Words.of(order.label()));
        dateOrder.setValue(shown.dateOrder());
        currency.setValue(shown.currency() == null ? "" : shown.currency());
        currency.setMaxLength(3);
        currency.setPlaceholder("CNY");
        currency.addValueChangeListener(event -> currency.setInvalid(false));
        whole.add(dateOrder, currency);
        add(whole);
        shown.sheets()
                .forEach(sheet -> {
                    SheetForm form =
                            new SheetForm(
                                    sheet,
                                    shown.format(),
                                    firstRows.apply(shown, sheet.name()),
                                    () -> changed.accept(Setting.HEADER_ROW));
                    sheets.add(form);
                    add(form);
                });
    }

    private void setUpText(Consumer<Setting> changed) {
        encoding.setLabel(Words.of("planimport.proposal.encoding"));
        encoding.setItems(
                with(shown.encoding(), "UTF-8", "GB18030", "windows-1252", "Big5", "UTF-16LE"));
        encoding.setValue(shown.encoding());
        encoding.addValueChangeListener(event -> changed.accept(Setting.ENCODING));
        delimiter.setLabel(Words.of("planimport.proposal.delimiter"));
        delimiter.setItems(with(shown.delimiter(), ",", ";", "\t", "|"));
        delimiter.setItemLabelGenerator(ProposalForm::delimiterName);
        delimiter.setValue(shown.delimiter());
        delimiter.addValueChangeListener(event -> changed.accept(Setting.DELIMITER));
    }

    /** The proposal as it stands in the fields; empty, with the reason shown, if it cannot be. */
    Optional<PlanFileProposal> corrected() {
        List<PlanFileProposal.Sheet> read = new ArrayList<>();
        boolean sound = true;
        for (SheetForm sheet : sheets) {
            Optional<PlanFileProposal.Sheet> one = sheet.corrected();
            one.ifPresent(read::add);
            sound = sound && one.isPresent();
        }
        String money = currency.getValue().strip().toUpperCase(Locale.ROOT);
        try {
            PlanFileProposal said =
                    new PlanFileProposal(
                            shown.format(),
                            shown.fileName(),
                            shown.format() == Format.CSV ? encoding.getValue() : null,
                            shown.format() == Format.CSV ? delimiter.getValue() : null,
                            read,
                            money.isEmpty() ? null : money,
                            dateOrder.getValue());
            return sound ? Optional.of(said) : Optional.empty();
        } catch (InvalidInput unknown) {
            currency.setErrorMessage(Words.of(unknown.reason()));
            currency.setInvalid(true);
            currency.focus();
            return Optional.empty();
        }
    }

    boolean readsNothing() {
        return sheets.stream().noneMatch(SheetForm::isIncluded);
    }

    /** Says at the setting why the file cannot be read with it. */
    void refuse(Setting setting, Message reason) {
        String words = Words.of(reason);
        switch (setting) {
            case ENCODING -> {
                encoding.setErrorMessage(words);
                encoding.setInvalid(true);
            }
            case DELIMITER -> {
                delimiter.setErrorMessage(words);
                delimiter.setInvalid(true);
            }
            case HEADER_ROW -> sheets.forEach(sheet -> sheet.refuseHeaderRow(words));
        }
    }

    /** Where the person was at work before the form was made anew. */
    void focus(Setting setting) {
        switch (setting) {
            case ENCODING -> encoding.focus();
            case DELIMITER -> delimiter.focus();
            case HEADER_ROW -> {
                if (sheets.size() == 1) {
                    sheets.getFirst().focusHeaderRow();
                }
            }
        }
    }

    private static Set<String> with(@Nullable String own, String... usual) {
        Set<String> all = new LinkedHashSet<>();
        if (own != null) {
            all.add(own);
        }
        all.addAll(List.of(usual));
        return all;
    }

    private static String delimiterName(String delimiter) {
        return switch (delimiter) {
            case "," -> Words.of("planimport.delimiter.comma");
            case ";" -> Words.of("planimport.delimiter.semicolon");
            case "\t" -> Words.of("planimport.delimiter.tab");
            default -> delimiter;
        };
    }
}
