package dev.pipesplanner.cli;

import dev.pipesplanner.advice.Advisor;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.application.PlanTotals;
import dev.pipesplanner.plan.Plan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(name = "compare", description = "Compare the designs for every environment.")
final class CompareCommand implements Callable<Integer> {

    private final Session session;

    @Mixin private PlanArgument plan = new PlanArgument();
    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--max-monthly-usd",
            paramLabel = "[ENV:]X",
            description = "Exit 1 if a chosen design costs more per month; repeatable.")
    private List<String> maxMonthlyUsd = new ArrayList<>();

    @Option(
            names = "--max-latency",
            paramLabel = "[ENV:]SECONDS",
            description = "Exit 1 if messages of a chosen design wait longer; repeatable.")
    private List<String> maxLatency = new ArrayList<>();

    @Option(
            names = "--months",
            paramLabel = "M",
            description =
                    "Months to simulate where the closed form does not answer (default: as many as"
                            + " the difference needs).")
    private Optional<Integer> months = Optional.empty();

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Plan chosen = session.plan(plan.location, planOptions);
        Budget budget = Budget.of(maxMonthlyUsd, maxLatency, chosen);
        List<JudgedAnswer> all = session.judged(chosen, options, looks());
        List<Finding> ofPlan = Advisor.ofPlan(chosen);
        if (options.json) {
            JsonOutput.print(session.console().out(), ComparisonJson.document(all, ofPlan));
        } else {
            ComparisonText text = new ComparisonText(session.console().out());
            all.forEach(text::print);
            text.print(PlanTotals.of(all.stream().map(JudgedAnswer::comparison).toList()));
            ofPlan.forEach(finding -> session.console().out().println(Text.finding(finding)));
        }
        List<String> breaches =
                all.stream().flatMap(j -> budget.breaches(j.comparison()).stream()).toList();
        breaches.forEach(session.console().err()::println);
        return breaches.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    private Looks looks() {
        try {
            return months.<Looks>map(Looks.Fixed::new).orElse(Looks.UNTIL_DECIDED);
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
