package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A tfvars file in sections, with a comment in place of each required value that the plan does not
/// have.
final class TfvarsSections {

    private final TfvarsWriter writer = new TfvarsWriter();
    private final List<Variable> run = new ArrayList<>();
    private final List<Variable> all = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    void section(TfvarsSection section) {
        heading(section.heading());
        if (!section.remark().isEmpty()) {
            comment(section.remark());
        }
        section.variables().forEach(this::add);
        section.missing().forEach(this::miss);
    }

    void heading(String text) {
        flush();
        writer.blank().comment(text);
    }

    void comment(String text) {
        flush();
        writer.comment(text);
    }

    void add(Variable variable) {
        String remark = FromPlan.remark(variable.value());
        if (!remark.isEmpty()) {
            comment(remark);
        }
        run.add(variable);
        all.add(variable);
    }

    void required(String name, String text) {
        if (text.isBlank()) {
            miss(name);
        } else {
            add(new Variable(name, HclValue.of(text)));
        }
    }

    /// null where the plan does not have it.
    void optional(String name, String text) {
        add(new Variable(name, text.isBlank() ? HclValue.none() : HclValue.of(text)));
    }

    void required(String name, List<String> texts) {
        if (texts.isEmpty()) {
            miss(name);
        } else {
            add(new Variable(name, HclValue.ofTexts(texts)));
        }
    }

    /// Left out when the plan has nothing, so that what somebody typed into the file stays.
    void optional(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            add(new Variable(name, HclValue.ofTexts(texts)));
        }
    }

    /// A map of which every entry needs a value.
    void requiredEntries(String name, Map<String, String> texts) {
        SequencedMap<String, String> known = new TreeMap<>(texts);
        known.values().removeIf(String::isBlank);
        texts.forEach((key, text) -> {
            if (text.isBlank()) {
                miss(name + "." + key);
            }
        });
        add(new Variable(name, HclValue.ofTexts(known)));
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    /// The same without comments, as JSON.
    String json() {
        return JsonValues.text(all);
    }

    String text() {
        flush();
        return writer.text();
    }

    private void miss(String name) {
        comment(TfvarsExport.missing(name));
        missing.add(name);
    }

    private void flush() {
        writer.variables(run);
        run.clear();
    }
}
