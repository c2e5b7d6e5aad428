package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Sentences;
import dev.pipesplanner.ui.control.FieldText;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.ui.text.Quantities;
import dev.pipesplanner.usage.Outcome;

import java.util.List;
import java.util.stream.Collectors;

/// A plan of the exploration in words: what it changes, and what comes of it.
///
/// @param title the changed fields with their values
/// @param lines one for each compared design: what it costs, how long messages wait, or why it
///   cannot run
/// @param verdict what to do
/// @param isPlan whether it may become the plan
public record SelectedPlan(String title, List<String> lines, String verdict, boolean isPlan) {

    static SelectedPlan of(Row row) {
        return switch (row.result()) {
            case Row.Compared(Comparison comparison) ->
                    new SelectedPlan(
                            title(row.change()),
                            comparison.answers().stream()
                                    .map(answer -> line(answer, comparison))
                                    .toList(),
                            Quantities.kept(comparison.verdict().sentence()),
                            true);
            case Row.NotValid(String reason) ->
                    new SelectedPlan(
                            title(row.change()),
                            List.of(),
                            Messages.get("explore.notValid", reason.replace('\n', ' ')),
                            false);
        };
    }

    /// Such as "Message volume 50,000 · Mean work per message 5 s"; of no change, the plan itself.
    static String title(Change change) {
        return change.values().isEmpty()
                ? Messages.get("explore.present")
                : change.values().entrySet().stream()
                        .map(value -> said(value.getKey(), value.getValue()))
                        .collect(Collectors.joining(" · "));
    }

    private static String said(String path, Object value) {
        return Quantities.kept(
                Messages.get("explore.value", VariedField.label(path), shown(path, value)));
    }

    static String shown(String path, Object value) {
        return FieldText.ofData(PlanFields.require(path), value);
    }

    private static String line(Answer answer, Comparison comparison) {
        boolean wins = comparison.recommended().filter(answer.design()::equals).isPresent();
        String name = Messages.get("design." + answer.design().id());
        String design = wins ? Messages.get("explore.line.winner", name) : name;
        return Quantities.kept(
                switch (answer.outcome()) {
                    case Outcome.Feasible(Priced priced) ->
                            Messages.get(
                                    "explore.line",
                                    design,
                                    Figures.money(Cents.of(priced.totalUsd())),
                                    wait(priced),
                                    reason(answer, comparison));
                    case Outcome.Infeasible<Priced>(String reason) ->
                            Messages.get("explore.line.infeasible", design, reason);
                    case Outcome.NotAvailable<Priced> _ ->
                            Messages.get("explore.line.unknown", design);
                });
    }

    private static String wait(Priced priced) {
        return Messages.get(
                "card.wait.values",
                Figures.duration(priced.latency().waits().p50()),
                Figures.duration(priced.latency().waits().p95()));
    }

    /// What speaks against a design that carries the load.
    private static String reason(Answer answer, Comparison comparison) {
        return comparison.verdict().reasons().stream()
                .filter(reason -> reason.design() == answer.design())
                .map(reason ->
                        Messages.get("explore.line.reason", Sentences.capitalized(reason.text())))
                .findFirst()
                .orElse("");
    }

    /// All of it, for readers and tooltips.
    String words() {
        return title + "\n" + String.join("\n", lines) + "\n" + verdict;
    }
}
