package dev.pipesplanner.cli;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.plan.Repair;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What was read of an environment's trace, and what reading it changed or assumed.
final class TraceReport {

    private TraceReport() {}

    /// Nothing is compared or simulated on a trace that could not be read.
    static void requireRead(Environment environment) {
        recording(environment)
                .filter(recording -> !recording.problem().isEmpty())
                .ifPresent(recording -> {
                    throw new BadInput(
                            "environment " + environment.name() + ": " + recording.problem());
                });
    }

    /// Null without a trace.
    static @Nullable Map<String, Object> json(Environment environment, int hoursPerMonth) {
        return recording(environment)
                .map(recording -> json(environment, recording, hoursPerMonth))
                .orElse(null);
    }

    /// Nothing without a trace; else what it is, how it is scaled, then a line for each repair.
    static List<String> lines(Environment environment, int hoursPerMonth) {
        List<String> lines = new ArrayList<>();
        recording(environment)
                .ifPresent(recording -> {
                    lines.add(
                            String.format(
                                    Locale.ROOT,
                                    "trace %s: %,.0f messages in %,d intervals of %s s"
                                            + " from %s",
                                    recording.file(),
                                    recording.total(),
                                    recording.size(),
                                    JsonOutput.plain(BigDecimal.valueOf(recording.periodSeconds())),
                                    recording.start()));
                    lines.add(scaling(environment, recording, hoursPerMonth));
                    recording.repairs().forEach(repair -> lines.add(repair.message()));
                });
        return lines;
    }

    private static String scaling(Environment environment, Recording recording, int hoursPerMonth) {
        double wanted = environment.workload().messagesPerMonth();
        return String.format(
                Locale.ROOT,
                "repeated to fill the month, it has %,.0f messages; the plan has %,.0f per month,"
                        + " so each count is multiplied by %.4g",
                recording.messagesPerMonth(hoursPerMonth),
                wanted,
                recording.factor(wanted, hoursPerMonth));
    }

    private static Map<String, Object> json(
            Environment environment, Recording recording, int hoursPerMonth) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", recording.file());
        json.put("start", recording.start().toString());
        json.put("periodSeconds", recording.periodSeconds());
        json.put("intervals", recording.size());
        json.put("messages", Math.round(recording.total()));
        json.put("recordedMessagesPerMonth", Math.round(recording.messagesPerMonth(hoursPerMonth)));
        json.put(
                "factor",
                JsonOutput.seconds(
                        recording.factor(
                                environment.workload().messagesPerMonth(), hoursPerMonth)));
        json.put("repairs", recording.repairs().stream().map(TraceReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(Repair repair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("repair", repair.kind().id());
        json.put("points", repair.points());
        json.put("message", repair.message());
        return json;
    }

    private static Optional<Recording> recording(Environment environment) {
        return environment.workload().arrivals() instanceof Arrivals.Trace trace
                ? Optional.of(trace.recording())
                : Optional.empty();
    }
}
