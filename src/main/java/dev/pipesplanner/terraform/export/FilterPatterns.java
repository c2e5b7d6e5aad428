package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.List;

/// The filter of a pipe or of an event source mapping, which AWS writes alike.
public final class FilterPatterns {

    public static final String VARIABLE = "filter_patterns";

    private FilterPatterns() {}

    /// None where the plan has no pattern, so that what somebody typed stays.
    public static List<Variable> of(Environment environment) {
        List<String> patterns = environment.terraform().filterPatterns();
        return patterns.isEmpty()
                ? List.of()
                : List.of(new Variable(VARIABLE, HclValue.ofTexts(patterns)));
    }
}
