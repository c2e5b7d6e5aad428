package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FollowingFields;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.Problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fields that change together, such as one row of a sweep or one candidate; what has to follow
/// does ({@link FollowingFields}).
///
/// @param values data by the field's path, as plan files hold them
public record Change(Map<String, Object> values) {

    /// Changes nothing.
    public static final Change NONE = new Change(Map.of());

    public Change {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The same with one more field, or another value of it.
    public Change with(String path, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(path, value);
        return new Change(more);
    }

    /// The environment so changed.
    public Varied on(Environment environment) {
        Environment changed;
        try {
            changed = FollowingFields.changed(environment, values);
        } catch (IllegalArgumentException e) {
            return new Varied.NotValid(String.valueOf(e.getMessage()));
        }
        List<Problem> problems = PlanChecks.of(changed);
        return problems.isEmpty()
                ? new Varied.Valid(changed)
                : new Varied.NotValid(problems.getFirst().message());
    }
}
