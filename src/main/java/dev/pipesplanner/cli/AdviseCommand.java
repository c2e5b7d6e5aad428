package dev.pipesplanner.cli;

import dev.pipesplanner.advice.Advisor;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Severity;
import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.plan.Plan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

@Command(
        name = "advise",
        description =
                "List what AWS will refuse, lose or charge for; exit 1 if any finding is an error.")
final class AdviseCommand implements Callable<Integer> {

    private final Session session;

    @Mixin private PlanArgument plan = new PlanArgument();
    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    AdviseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Plan chosen = session.plan(plan.location, planOptions);
        List<JudgedAnswer> all = session.judged(chosen, options);
        List<Finding> ofPlan = Advisor.ofPlan(chosen);
        if (options.json) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("formatVersion", 1);
            json.put("environments", all.stream().map(AdviseCommand::json).toList());
            json.put("findings", ComparisonJson.findings(ofPlan));
            JsonOutput.print(session.console().out(), json);
        } else {
            all.forEach(this::print);
            ofPlan.forEach(finding -> session.console().out().println(Text.finding(finding)));
        }
        boolean hasError =
                Stream.concat(
                                ofPlan.stream(),
                                all.stream().flatMap(judged -> judged.findings().stream()))
                        .anyMatch(finding -> finding.severity() == Severity.ERROR);
        return hasError ? ExitCode.NO : ExitCode.DONE;
    }

    private static Map<String, Object> json(JudgedAnswer judged) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", judged.name());
        json.put("findings", ComparisonJson.findings(judged.findings()));
        return json;
    }

    private void print(JudgedAnswer judged) {
        PrintStream out = session.console().out();
        out.println(judged.name() + ": " + judged.findings().size() + " findings");
        judged.findings().forEach(finding -> out.println("  " + Text.finding(finding)));
    }
}
