package dev.pipesplanner.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.simulation.Sessions;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// What all environments cost together.
class PlanTotalViewModelTest {

    private final Queue<Runnable> work = new ArrayDeque<>();

    @Test
    void aPlanOfOneEnvironmentHasNoTotalOfItsOwn() {
        assertThat(text(Sessions.of(plan(fixed("dev", "100k"))))).isEmpty();
    }

    @Test
    void environmentsAddUpAsChosenAndDesignByDesign() {
        Environment dev = fixed("dev", "100k");
        Environment prod = with(fixed("prod", "50k"), "chosenDesign", "pipes");
        String chosen = Figures.money(Cents.of(usd(dev).add(usd(prod))));

        String text = text(Sessions.of(plan(dev, prod)));

        assertThat(text).startsWith("All environments: ").contains(chosen + " per month as chosen");
        assertThat(text).contains("Pipes $").contains("Service $");
        assertThat(work).isEmpty();
    }

    @Test
    void anotherEnvironmentIsSimulatedBehindTheWindow() {
        Environment dev = fixed("dev", "100k");
        Environment prod = with(fixed("prod", "1k"), "workload.arrivals.pattern", "periodic");
        prod = with(prod, "service.scaling.policy", "step");
        prod = with(prod, "service.minTasks", "0");
        PlanTotalViewModel total = total(Sessions.of(plan(dev, prod)));
        assertThat(total.textProperty().get()).contains("Service –");

        work.remove().run();

        assertThat(total.textProperty().get()).doesNotContain("–");
        assertThat(work).isEmpty();
    }

    @Test
    void anEnvironmentWithoutPricesLeavesNoTotal() {
        Environment elsewhere = with(fixed("prod", "1k"), "region", "xx-nowhere-1");

        assertThat(text(Sessions.of(plan(fixed("dev", "100k"), elsewhere))))
                .isEqualTo("All environments: – per month as chosen");
    }

    private String text(SessionViewModel session) {
        return total(session).textProperty().get();
    }

    private PlanTotalViewModel total(SessionViewModel session) {
        return new PlanTotalViewModel(session, new LatestTask(work::add, Runnable::run));
    }

    private static Plan plan(Environment... environments) {
        return new Plan("x", 730, false, List.of(environments));
    }

    /// What the closed form answers to the last digit.
    private static Environment fixed(String name, String volume) {
        Environment fixed = with(Environment.withDefaults(name), "service.scaling.policy", "fixed");
        fixed = with(fixed, "workload.processingSeconds.p95", "10");
        return with(fixed, "workload.messagesPerMonth", volume);
    }

    private static Environment with(Environment environment, String field, String text) {
        return PlanFields.require(field).withText(environment, text);
    }

    private static BigDecimal usd(Environment environment) {
        return new Planner(730, false)
                .compare(
                        environment,
                        new BundledPriceBooks().usable(environment.region()).orElseThrow())
                .chosenUsd()
                .orElseThrow();
    }
}
