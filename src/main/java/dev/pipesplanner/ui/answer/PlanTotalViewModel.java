package dev.pipesplanner.ui.answer;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.application.PlanTotals;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all environments of the plan cost together: as chosen, and all of them in one design.
///
/// The selected environment's answer is the one on the cards. The others are compared in closed
/// form at once, and simulated behind the window where that does not hold.
public final class PlanTotalViewModel {

    private static final String UNKNOWN = "–";

    /// An environment that is not selected, under the plan's settings and its region's prices.
    private record Other(Planner planner, Environment environment, PriceBook book) {}

    /// @param isFinal no simulation would know better
    private record Bills(Comparison comparison, boolean isFinal) {}

    private final SessionViewModel session;
    private final LatestTask runs;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
    private Map<Other, Bills> bills = Map.of();
    private List<Other> asked = List.of();

    /// @param runs where other environments are simulated
    public PlanTotalViewModel(SessionViewModel session, LatestTask runs) {
        this.session = session;
        this.runs = runs;
        session.planProperty().subscribe(_ -> update());
        session.environmentProperty().subscribe(_ -> update());
        session.answeredProperty().subscribe(_ -> update());
        session.renewalsProperty().subscribe(_ -> update());
        session.pendingProperty().subscribe(_ -> show());
    }

    /// Whether a figure in it may still change.
    public ReadOnlyBooleanProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Empty while the plan has one environment.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    private void update() {
        Map<Other, Bills> now = new LinkedHashMap<>();
        if (isPlural()) {
            others().forEach(other -> now.put(other, known(other)));
        }
        bills = now;
        simulate(now.keySet().stream().filter(other -> !known(other).isFinal()).toList());
        show();
    }

    private boolean isPlural() {
        return session.planProperty().get().environments().size() > 1;
    }

    /// The environments beside the selected one whose region has prices.
    private List<Other> others() {
        Plan plan = session.planProperty().get();
        Planner planner = Planner.of(plan);
        List<Other> others = new ArrayList<>();
        for (Environment environment : plan.environments()) {
            if (!isSelected(environment)) {
                book(environment.region())
                        .ifPresent(book -> others.add(new Other(planner, environment, book)));
            }
        }
        return others;
    }

    private boolean isSelected(Environment environment) {
        return environment.name().equals(session.environmentProperty().get().name());
    }

    private Optional<PriceBook> book(String region) {
        return region.equals(session.environmentProperty().get().region())
                ? session.book()
                : session.answers().prices().usable(region);
    }

    private Bills known(Other other) {
        Bills known = bills.get(other);
        if (known != null) {
            return known;
        }
        Comparison comparison = other.planner().compare(other.environment(), other.book());
        boolean isFinal =
                comparison.answers().stream().noneMatch(Answer::isUnknown)
                        && other.planner().holds(comparison);
        return new Bills(comparison, isFinal);
    }

    private void simulate(List<Other> open) {
        if (open.equals(asked)) {
            return;
        }
        asked = open;
        runs.cancel();
        if (!open.isEmpty()) {
            runs.run(
                    progress -> simulated(open, progress),
                    new LatestTask.Listener<>(_ -> {}, this::learn, _ -> {}));
        }
    }

    private Map<Other, Bills> simulated(List<Other> open, Progress progress) {
        Map<Other, Bills> simulated = new LinkedHashMap<>();
        for (Other other : open) {
            Planner planner = other.planner().with(session.answers().watchedBy(progress));
            simulated.put(
                    other, new Bills(planner.compare(other.environment(), other.book()), true));
        }
        return simulated;
    }

    private void learn(Map<Other, Bills> simulated) {
        Map<Other, Bills> now = new LinkedHashMap<>(bills);
        now.replaceAll((other, before) -> simulated.getOrDefault(other, before));
        bills = now;
        asked = List.of();
        show();
    }

    private void show() {
        pending.set(
                !session.pendingProperty().get().isEmpty()
                        || bills.values().stream().anyMatch(each -> !each.isFinal()));
        text.set(isPlural() ? words() : "");
    }

    private String words() {
        List<Comparison> comparisons = new ArrayList<>();
        selected().ifPresent(comparisons::add);
        bills.values().forEach(each -> comparisons.add(each.comparison()));
        boolean isWhole = comparisons.size() == session.planProperty().get().environments().size();
        PlanTotals totals = PlanTotals.of(isWhole ? comparisons : List.of());
        List<String> parts = new ArrayList<>();
        parts.add(Messages.get("plan.total", usd(isWhole ? totals.chosenUsd() : Optional.empty())));
        if (totals.designUsd().size() > 1) {
            totals.designUsd()
                    .forEach((design, usd) ->
                            parts.add(
                                    Messages.get(
                                            "plan.total.design",
                                            Messages.get("design." + design.id()),
                                            usd(usd))));
        }
        return String.join(" · ", parts);
    }

    /// The answer on the cards, which may be about to change.
    private Optional<Comparison> selected() {
        return session.answeredProperty().get() instanceof Answered.Known known
                        && isSelected(known.comparison().environment())
                ? Optional.of(known.comparison())
                : Optional.empty();
    }

    private static String usd(Optional<BigDecimal> usd) {
        return usd.map(Cents::of).map(Figures::money).orElse(UNKNOWN);
    }
}
