package dev.pipesplanner.ui.control;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;
import java.util.Optional;

/// What a tooltip says of a field: meaning, default, values and source.
public final class FieldHelp {

    private static final String NONE = "–";
    private static final String NO_SOURCE = "-";

    private FieldHelp() {}

    /// @param selected whose kinds (pattern, policy) decide the defaults
    public static String of(String path, Environment selected) {
        Environment baseline = PlanFields.baseline(selected);
        Optional<Field<Environment, ?>> field = PlanFields.find(path);
        if (field.isPresent()) {
            return of(field.get(), baseline);
        }
        Plan plan = Plan.withDefaults("", List.of(baseline));
        return PlanFields.ofPlan().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .map(each -> of(each, plan))
                .orElseThrow(() -> PlanFields.unknown(path));
    }

    private static <O> String of(Field<O, ?> field, O baseline) {
        String standard = field.applies(baseline) ? FieldText.of(field, baseline) : "";
        String help =
                String.join(
                        "\n",
                        field.meaning(),
                        Messages.get("field.tooltip.default", standard.isEmpty() ? NONE : standard),
                        Messages.get("field.tooltip.values", field.type().values()));
        return String.join(
                "\n",
                field.source().equals(NO_SOURCE)
                        ? List.of(help, field.path())
                        : List.of(
                                help,
                                Messages.get("field.tooltip.source", field.source()),
                                field.path()));
    }
}
