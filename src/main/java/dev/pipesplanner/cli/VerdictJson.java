package dev.pipesplanner.cli;

import dev.pipesplanner.answer.Verdict;
import dev.pipesplanner.plan.Design;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// `verdict` in `compare --json` (DESIGN §5).
final class VerdictJson {

    private VerdictJson() {}

    static Map<String, @Nullable Object> of(Verdict verdict) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("winner", verdict.winner().map(Design::id).orElse(null));
        json.put("savesUsd", verdict.savesUsd().map(JsonOutput::usd).orElse(null));
        json.put("sentence", verdict.sentence());
        json.put("reasons", verdict.reasons().stream().map(VerdictJson::reason).toList());
        return json;
    }

    private static Map<String, Object> reason(Verdict.Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("design", reason.design().id());
        json.put("kind", reason.kind().id());
        json.put("text", reason.text());
        return json;
    }
}
