package dev.pipesplanner.ui.answer;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Severity;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.answer.Verdict;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Sentences;
import dev.pipesplanner.ui.designs.DesignViews;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.ui.text.Quantities;
import dev.pipesplanner.usage.Outcome;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One design's card: what it shows of the answer.
public final class CardViewModel {

    /// One of the six groups.
    record Row(String label, String detail, String amount) {}

    /// Everything a card shows.
    ///
    /// @param state why there is no bill; empty when there is one
    /// @param badge that this design is the one to take; empty when it is not
    /// @param reason why it is not; empty for the winner, and where `state` says it
    /// @param choosable whether it can be used; what cannot carry the load or has no prices cannot
    /// @param worst the style of the findings line: error, warning, information or none
    record Card(
            String subtitle,
            String total,
            List<Row> rows,
            String waits,
            String findings,
            String allFindings,
            String worst,
            String badge,
            String reason,
            boolean chosen,
            boolean choosable,
            String stateTitle,
            String state) {}

    private static final String NOTHING = "–";
    private static final String NO_ESTIMATE = "card.notAvailable";

    private final Design design;
    private final ReadOnlyObjectWrapper<Card> card = new ReadOnlyObjectWrapper<>(empty(""));

    CardViewModel(Design design) {
        this.design = design;
    }

    Design design() {
        return design;
    }

    String title() {
        return Messages.get("design." + design.id());
    }

    ReadOnlyObjectProperty<Card> cardProperty() {
        return card.getReadOnlyProperty();
    }

    void show(Answered answered) {
        card.set(
                switch (answered) {
                    case Answered.Unknown(String reason) -> empty(reason);
                    case Answered.Known known -> cardOf(known);
                });
    }

    private Card cardOf(Answered.Known known) {
        boolean chosen = known.comparison().chosen().filter(d -> d == design).isPresent();
        List<Finding> findings = of(known.findings(), design);
        String subtitle = DesignViews.of(design).subtitle(known.comparison().environment());
        Answer answer = known.comparison().answer(design);
        String line = findingsLine(findings);
        String worst = worst(findings);
        return switch (answer.outcome()) {
            case Outcome.Feasible(Priced priced) ->
                    new Card(
                            subtitle,
                            Figures.money(Cents.of(priced.bill().totalUsd())),
                            rows(priced, known),
                            Messages.get(
                                    "card.wait.values",
                                    Figures.duration(priced.latency().waits().p50()),
                                    Figures.duration(priced.latency().waits().p95())),
                            line,
                            all(findings),
                            worst,
                            badge(known.comparison()),
                            reason(known.comparison().verdict()),
                            chosen,
                            true,
                            "",
                            "");
            case Outcome.Infeasible(String reason) ->
                    without(subtitle, "card.infeasible", reason, findings, chosen);
            case Outcome.NotAvailable(String reason) ->
                    without(subtitle, NO_ESTIMATE, reason, findings, chosen);
        };
    }

    private static List<Row> rows(Priced priced, Answered.Known known) {
        List<BigDecimal> groups =
                Arrays.stream(Group.values()).map(priced.bill()::ofGroup).toList();
        List<BigDecimal> cents = Cents.apportion(groups);
        List<Row> rows = new ArrayList<>();
        for (Group group : Group.values()) {
            BigDecimal amount = cents.get(group.ordinal());
            rows.add(
                    new Row(
                            groupName(group),
                            Details.of(group, priced, known.comparison().environment()),
                            Figures.amount(amount)));
        }
        return rows;
    }

    private String badge(Comparison comparison) {
        return comparison.recommended().filter(design::equals).isPresent()
                ? Messages.get("card.winner")
                : "";
    }

    /// As a line of its own: "Misses the target by 5 s: p95 65 s, target 60 s".
    private String reason(Verdict verdict) {
        return verdict.reasons().stream()
                .filter(reason -> reason.design() == design)
                .map(reason -> Quantities.kept(Sentences.capitalized(reason.text())))
                .findFirst()
                .orElse("");
    }

    static String groupName(Group group) {
        return Messages.get("group." + group.name());
    }

    private static Card without(
            String subtitle, String key, String reason, List<Finding> findings, boolean chosen) {
        return new Card(
                subtitle,
                NOTHING,
                emptyRows(),
                NOTHING,
                findingsLine(findings),
                all(findings),
                worst(findings),
                "",
                "",
                chosen,
                key.equals(NO_ESTIMATE),
                Messages.get(key),
                reason);
    }

    private static Card empty(String reason) {
        return new Card(
                "",
                NOTHING,
                emptyRows(),
                NOTHING,
                "",
                "",
                "none",
                "",
                "",
                false,
                false,
                Messages.get("card.unknown"),
                reason);
    }

    private static List<Row> emptyRows() {
        return Arrays.stream(Group.values())
                .map(group -> new Row(groupName(group), "", NOTHING))
                .toList();
    }

    private static String findingsLine(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Messages.get("card.findings.none");
        }
        Finding worst = findings.getFirst();
        String severity = Messages.get("severity." + worst.severity().name());
        String title = worst.rule().title();
        return findings.size() == 1
                ? Messages.get("card.findings.one", severity, title)
                : Messages.get(
                        "card.findings.many", String.valueOf(findings.size()), severity, title);
    }

    static List<Finding> of(List<Finding> findings, Design design) {
        return findings.stream()
                .filter(f -> f.design().isEmpty() || f.design().get() == design)
                .toList();
    }

    private static String all(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        Messages.get("severity." + finding.severity().name())
                                + ": "
                                + finding.message())
                .collect(Collectors.joining("\n\n"));
    }

    private static String worst(List<Finding> findings) {
        return findings.isEmpty() ? "none" : style(findings.getFirst().severity());
    }

    static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "information";
        };
    }
}
