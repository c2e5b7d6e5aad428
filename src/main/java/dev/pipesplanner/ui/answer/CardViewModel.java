package dev.pipesplanner.ui.answer;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.answer.Standing;
import dev.pipesplanner.answer.Verdict;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Sentences;
import dev.pipesplanner.plan.Workload;
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

/// One design's card: what it shows of the answer.
public final class CardViewModel {

    /// One of the six groups.
    record Row(String label, String detail, String amount) {}

    /// Everything a card shows.
    ///
    /// @param waitTitle what the waits are, and which engine says so
    /// @param briefWaitTitle the same on a narrow card
    /// @param state why there is no bill; empty when there is one
    /// @param badge that this design is the one to take; empty when it is not
    /// @param chip how the design stands
    /// @param reason why it is not the one to take; empty for the winner
    /// @param choosable whether it can be used; what cannot carry the load or has no prices cannot
    record Card(
            String subtitle,
            String total,
            List<Row> rows,
            String waitTitle,
            String briefWaitTitle,
            String waits,
            FindingsLine findings,
            String badge,
            Chip chip,
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

    /// @param isFinal whether no simulation is on its way that would know better
    void show(Answered answered, boolean isFinal) {
        card.set(
                switch (answered) {
                    case Answered.Unknown(String reason) -> empty(reason);
                    case Answered.Known known -> cardOf(known, isFinal);
                });
    }

    private Card cardOf(Answered.Known known, boolean isFinal) {
        boolean chosen = known.comparison().chosen().filter(d -> d == design).isPresent();
        List<Finding> findings = of(known.findings(), design);
        String subtitle = DesignViews.of(design).subtitle(known.comparison().environment());
        Answer answer = known.comparison().answer(design);
        FindingsLine line = FindingsLine.of(findings, isFinal);
        Chip chip = Chip.of(title(), Standing.of(answer, known.comparison().environment()));
        String why = reason(known.comparison().verdict());
        return switch (answer.outcome()) {
            case Outcome.Feasible(Priced priced) ->
                    new Card(
                            subtitle,
                            Figures.money(Cents.of(priced.bill().totalUsd())),
                            rows(priced, known),
                            Messages.get("card.wait.by", engine(priced)),
                            Messages.get("card.wait.brief.by", engine(priced)),
                            waits(priced, known.comparison().environment().workload()),
                            line,
                            badge(known.comparison()),
                            chip,
                            why,
                            chosen,
                            true,
                            "",
                            "");
            case Outcome.Infeasible(String reason) ->
                    without(subtitle, "card.infeasible", reason, line, chip, chosen);
            case Outcome.NotAvailable(String reason) ->
                    without(
                            subtitle,
                            NO_ESTIMATE,
                            reason,
                            findings.isEmpty() ? FindingsLine.empty() : line,
                            chip,
                            chosen);
        };
    }

    /// The chart shows one simulated month, so a card says what its own figures are of.
    private static String engine(Priced priced) {
        return Messages.get(
                priced.latency().months() == 0 ? "card.engine.computed" : "card.engine.simulated");
    }

    private static String waits(Priced priced, Workload workload) {
        return workload.messagesPerMonth() * workload.filterPassRate() > 0
                ? Messages.get(
                        "card.wait.values",
                        Figures.duration(priced.latency().waits().p50()),
                        Figures.duration(priced.latency().waits().p95()))
                : Messages.get("card.wait.none");
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
            String subtitle,
            String key,
            String reason,
            FindingsLine findings,
            Chip chip,
            boolean chosen) {
        return new Card(
                subtitle,
                NOTHING,
                emptyRows(),
                Messages.get("card.wait"),
                Messages.get("card.wait.brief"),
                NOTHING,
                findings,
                "",
                chip,
                reason,
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
                Messages.get("card.wait"),
                Messages.get("card.wait.brief"),
                NOTHING,
                FindingsLine.empty(),
                "",
                Chip.none(),
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

    static List<Finding> of(List<Finding> findings, Design design) {
        return findings.stream()
                .filter(f -> f.design().isEmpty() || f.design().get() == design)
                .toList();
    }
}
