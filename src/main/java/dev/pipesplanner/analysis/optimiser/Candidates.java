package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.PlanFields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every combination of what may be decided, for each design that the plan compares, and the plan
/// as it is (QUESTIONS §3).
///
/// @param present the plan's environment
/// @param hoursPerMonth hours of the billing month
public record Candidates(Environment present, int hoursPerMonth, Choices choices) {

    /// In the plan's order of designs, each beginning with the plan as it is; none twice, and none
    /// that contradicts itself.
    ///
    /// @throws IllegalArgumentException when a value is tried that nothing can take
    public List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        present.designs().forEach(design -> all.addAll(of(design)));
        return all;
    }

    private List<Candidate> of(Design design) {
        Found found = new Found(design, choices.of(design, Decisions.of(design, hoursPerMonth)));
        found.add(present, List.of());
        found.expand(present, 0, List.of());
        return List.copyOf(found.byEnvironment.values());
    }

    private final class Found {

        private final Design design;
        private final List<Decision> decisions;
        private final Map<Environment, Candidate> byEnvironment = new LinkedHashMap<>();

        Found(Design design, List<Decision> decisions) {
            this.design = design;
            this.decisions = decisions;
        }

        /// @param decided by the first decisions
        void expand(Environment decided, int next, List<Option> chosen) {
            if (next == decisions.size()) {
                add(decided, chosen);
                return;
            }
            List<Option> options = decisions.get(next).options().apply(decided);
            if (options.isEmpty()) {
                expand(decided, next + 1, chosen);
            }
            for (Option option : options) {
                Environment further;
                try {
                    further = option.on(decided);
                } catch (IllegalArgumentException _) {
                    // does not go with what is decided already, such as a step's threshold without
                    // steps
                    continue;
                }
                if (further.equals(decided)) {
                    expand(decided, next + 1, chosen);
                } else {
                    List<Option> more = new ArrayList<>(chosen);
                    more.add(option);
                    expand(further, next + 1, more);
                }
            }
        }

        private void add(Environment decided, List<Option> chosen) {
            if (!byEnvironment.containsKey(decided) && PlanChecks.of(decided).isEmpty()) {
                byEnvironment.put(
                        decided,
                        new Candidate(
                                design,
                                change(chosen),
                                chosen.stream().map(Option::words).toList(),
                                decided));
            }
        }
    }

    /// What really changes, in the order of the catalogue.
    private Change change(List<Option> chosen) {
        Map<String, Object> values = new LinkedHashMap<>();
        chosen.forEach(option -> values.putAll(option.values()));
        Environment changed = present;
        Map<String, Object> needed = new LinkedHashMap<>();
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            Object value = values.get(field.path());
            if (value != null) {
                Environment further = field.withData(changed, value);
                if (!further.equals(changed)) {
                    needed.put(field.path(), value);
                }
                changed = further;
            }
        }
        return new Change(needed);
    }
}
