package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.optimiser.Contender;
import dev.pipesplanner.analysis.optimiser.Optimum;
import dev.pipesplanner.analysis.optimiser.ShownCandidate;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.PlanFields;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `optimise --json`; fields are only added within a format version.
final class OptimumJson {

    private OptimumJson() {}

    static Map<String, Object> document(List<OptimumShown> all) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", 1);
        json.put("environments", all.stream().map(OptimumJson::environment).toList());
        return json;
    }

    private static Map<String, @Nullable Object> environment(OptimumShown shown) {
        Optimum optimum = shown.optimum();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", shown.name());
        json.put("region", optimum.present().region());
        json.put("target", target(optimum.present().workload().latencyTarget()));
        json.put("sentence", optimum.sentence());
        json.put("isFit", optimum.winner().isPresent());
        json.put("isSeparated", optimum.isSeparated());
        json.put("evaluated", optimum.evaluated());
        json.put("fit", optimum.fit());
        json.put("infeasible", optimum.front().infeasible());
        json.put("simulated", optimum.simulated());
        json.put("dropped", optimum.dropped());
        json.put("tied", optimum.tied().size());
        List<Object> candidates = new ArrayList<>();
        for (ShownCandidate each : shown.best()) {
            candidates.add(candidate(candidates.size() + 1, each, optimum));
        }
        json.put("candidates", candidates);
        return json;
    }

    private static @Nullable Map<String, Object> target(LatencyTarget target) {
        if (!target.isSet()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("percentile", target.percentile());
        json.put("seconds", target.seconds());
        return json;
    }

    private static Map<String, @Nullable Object> candidate(
            int rank, ShownCandidate shown, Optimum optimum) {
        Contender contender = shown.contender();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rank", rank);
        json.put("design", contender.candidate().design().id());
        json.put("isFit", contender.isFit());
        json.put("isTied", optimum.tied().contains(contender));
        json.put("isPresent", contender.candidate().isPresent());
        json.put("monthlyUsd", JsonOutput.usd(usd(shown)));
        json.put("plusMinusUsd", JsonOutput.usd(BigDecimal.valueOf(contender.mayBeOffUsd())));
        json.put("waitSeconds", JsonOutput.seconds(shown.waitSeconds()));
        shown.priced()
                .ifPresent(priced -> {
                    json.put("lossesPerMonth", priced.lossesPerMonth());
                    json.put("deadLettersPerMonth", priced.deadLettersPerMonth());
                });
        json.put("months", contender.simulated().map(months -> months.count()).orElse(0));
        json.put("differences", contender.candidate().words());
        json.put("changes", changes(optimum.present(), contender));
        return json;
    }

    /// The bill's total.
    private static BigDecimal usd(ShownCandidate shown) {
        return shown.priced().map(Priced::totalUsd).orElse(shown.contender().cents());
    }

    private static List<Map<String, @Nullable Object>> changes(
            Environment present, Contender contender) {
        return contender.candidate().change().values().keySet().stream()
                .map(path ->
                        change(
                                PlanFields.require(path),
                                present,
                                contender.candidate().environment()))
                .toList();
    }

    private static Map<String, @Nullable Object> change(
            Field<Environment, ?> field, Environment before, Environment after) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", field.path());
        json.put("before", field.applies(before) ? field.shown(before) : null);
        json.put("after", field.shown(after));
        return json;
    }
}
