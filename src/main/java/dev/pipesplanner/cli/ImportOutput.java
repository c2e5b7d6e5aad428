package dev.pipesplanner.cli;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.terraform.importing.ImportReport;
import dev.pipesplanner.terraform.importing.ImportReport.Line;
import dev.pipesplanner.terraform.importing.PlanMerge;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What an import tells.
///
/// @param plan as the text of a file
/// @param merge into a plan that exists
record ImportOutput(ImportReport report, String plan, Optional<PlanMerge> merge) {

    /// What became of each variable, the fields that nothing was found for, and what of a plan
    /// changes.
    void print(PrintStream out) {
        report.lines().forEach(line -> out.println(sentence(line)));
        for (Environment environment : report.plan().environments()) {
            List<Line> own =
                    report.defaults().stream()
                            .filter(line -> line.environment().equals(environment.name()))
                            .toList();
            out.println(
                    environment.name() + ": " + own.size() + " fields stay at the app's default");
            own.forEach(line -> out.println("  " + line.variable() + " = " + shown(line.detail())));
        }
        merge.ifPresent(each -> {
            each.left().forEach(out::println);
            each.changes().forEach(change -> out.println(sentence(change)));
        });
    }

    private static String sentence(Line line) {
        String file =
                line.file().isEmpty() || line.file().equals(line.variable())
                        ? ""
                        : " (" + line.file() + ")";
        return line.environment()
                + ": "
                + kind(line)
                + " "
                + line.variable()
                + file
                + ": "
                + line.detail();
    }

    private static String sentence(PlanMerge.Change change) {
        return change.field().isEmpty()
                ? "+ " + change.environment() + ": a new environment"
                : "~ "
                        + change.environment()
                        + ": "
                        + change.field()
                        + ": "
                        + shown(change.before())
                        + " → "
                        + shown(change.after());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(empty)" : value;
    }

    /// @param written whether the plan that exists was changed
    Map<String, Object> json(boolean written) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", 1);
        json.put("plan", plan);
        json.put("report", report.lines().stream().map(ImportOutput::json).toList());
        json.put("defaults", report.defaults().stream().map(ImportOutput::defaulted).toList());
        merge.ifPresent(each -> {
            json.put("changes", each.changes().stream().map(ImportOutput::json).toList());
            json.put("written", written && !each.changes().isEmpty());
        });
        return json;
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind(line));
        json.put("environment", line.environment());
        json.put("file", line.file());
        json.put("variable", line.variable());
        json.put("detail", line.detail());
        return json;
    }

    private static Map<String, Object> defaulted(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("environment", line.environment());
        json.put("field", line.variable());
        json.put("value", line.detail());
        return json;
    }

    private static Map<String, Object> json(PlanMerge.Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("environment", change.environment());
        json.put("field", change.field());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }

    private static String kind(Line line) {
        return line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
