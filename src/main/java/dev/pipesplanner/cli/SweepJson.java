package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.explore.Axis;
import dev.pipesplanner.analysis.explore.QuickAnswer.Fit;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Design;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `sweep --json` (DESIGN §5).
final class SweepJson {

    private static final int FORMAT_VERSION = 1;

    private SweepJson() {}

    static Map<String, Object> document(List<Swept> all) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", FORMAT_VERSION);
        json.put("environments", all.stream().map(SweepJson::environment).toList());
        json.put(
                "priceBooks",
                all.stream().map(Swept::book).distinct().map(ComparisonJson::book).toList());
        return json;
    }

    private static Map<String, Object> environment(Swept swept) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", swept.name());
        json.put("region", swept.book().region());
        json.put("axes", swept.axes().stream().map(SweepJson::axis).toList());
        json.put("rows", swept.exploration().rows().stream().map(row -> row(swept, row)).toList());
        return json;
    }

    private static Map<String, Object> axis(Axis axis) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", axis.path());
        json.put("scale", axis.scale().name().toLowerCase(Locale.ROOT));
        json.put("values", axis.values());
        return json;
    }

    private static Map<String, @Nullable Object> row(Swept swept, Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < swept.axes().size(); i++) {
            values.put(swept.axes().get(i).path(), swept.values(row).get(i));
        }
        json.put("values", values);
        switch (row.result()) {
            case Row.NotValid(String reason) -> {
                json.put("notValid", reason);
                json.put("winner", null);
                json.put("designs", List.of());
            }
            case Row.Compared(Comparison comparison) -> {
                json.put("notValid", null);
                json.put("winner", comparison.recommended().map(Design::id).orElse(null));
                json.put(
                        "designs",
                        comparison.answers().stream()
                                .map(answer -> design(answer, comparison))
                                .toList());
            }
        }
        return json;
    }

    private static Map<String, @Nullable Object> design(Answer answer, Comparison comparison) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Fit fit = Fit.of(answer, comparison.environment());
        json.put("design", answer.design().id());
        json.put("feasible", answer.isUnknown() ? null : fit != Fit.INFEASIBLE);
        json.put("fit", fit.id());
        String reason = answer.outcome().reason();
        json.put("reason", reason.isEmpty() ? null : reason);
        putFigures(json, answer.priced());
        return json;
    }

    /// The same members where there are no figures.
    private static void putFigures(Map<String, @Nullable Object> json, Optional<Priced> priced) {
        json.put("monthlyUsd", of(priced, known -> JsonOutput.usd(known.bill().totalUsd())));
        json.put(
                "halfWidthUsd",
                priced.flatMap(ComparisonJson::halfWidth).map(JsonOutput::usd).orElse(null));
        json.put(
                "latencySeconds",
                of(priced, known -> ComparisonJson.waits(known.latency().waits())));
        json.put("lossesPerMonth", of(priced, Priced::lossesPerMonth));
        json.put("deadLettersPerMonth", of(priced, Priced::deadLettersPerMonth));
        json.put("simulated", of(priced, Priced::simulated));
    }

    private static @Nullable Object of(Optional<Priced> priced, Function<Priced, Object> figure) {
        return priced.map(figure).orElse(null);
    }
}
