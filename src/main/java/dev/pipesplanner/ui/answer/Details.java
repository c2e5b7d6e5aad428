package dev.pipesplanner.ui.answer;

import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.meter.Unit;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;

/// The quantity beside a group's amount.
final class Details {

    private Details() {}

    static String of(Group group, Priced priced, Environment environment) {
        List<Line> lines =
                priced.bill().lines().stream()
                        .filter(line ->
                                line.meter().group() == group && line.quantity().signum() > 0)
                        .toList();
        if (lines.isEmpty()) {
            return "";
        }
        return switch (group) {
            case COMPUTE -> compute(lines, environment);
            case REQUESTS -> Messages.get("detail.requests", Figures.brief(sum(lines)));
            case NETWORK, ALARMS_AND_LOGS, STORAGE, ORCHESTRATION -> first(lines);
        };
    }

    /// The hours of tasks; where the work is billed by another quantity, that one.
    private static String compute(List<Line> lines, Environment environment) {
        List<Line> hours =
                lines.stream().filter(line -> line.meter().unit() == Unit.VCPU_HOUR).toList();
        if (hours.isEmpty()) {
            return first(lines);
        }
        boolean spot = hours.stream().anyMatch(l -> l.meter() == Meter.FARGATE_SPOT_VCPU_HOURS);
        boolean other = hours.stream().anyMatch(l -> l.meter() != Meter.FARGATE_SPOT_VCPU_HOURS);
        String key = spot && other ? "both" : spotKey(spot);
        double taskHours = sum(hours) / environment.task().vCpu();
        return Messages.get("detail.compute." + key, Figures.brief(taskHours));
    }

    private static String spotKey(boolean spot) {
        return spot ? "spot" : "onDemand";
    }

    private static String first(List<Line> lines) {
        Meter meter = lines.getFirst().meter();
        double quantity = sum(lines.stream().filter(line -> line.meter() == meter).toList());
        String key = "detail." + meter.id();
        if (!Messages.has(key)) {
            return "";
        }
        return quantity == 1
                ? Messages.get(key + ".one")
                : Messages.get(key, Figures.brief(quantity));
    }

    private static double sum(List<Line> lines) {
        return lines.stream().mapToDouble(line -> line.quantity().doubleValue()).sum();
    }
}
