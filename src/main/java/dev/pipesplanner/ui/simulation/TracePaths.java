package dev.pipesplanner.ui.simulation;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.Recording;

import java.nio.file.Path;

/// How a plan names its traces: relative where they lie beside or below it, so that the folder can
/// be moved; else by their whole path.
public final class TracePaths {

    private TracePaths() {}

    /// @param plan where the plan is; empty: nowhere yet
    /// @param file where the trace is
    static String named(String plan, String file) {
        Path trace = Path.of(file).toAbsolutePath().normalize();
        if (plan.isEmpty()) {
            return trace.toString();
        }
        Path folder = Path.of(plan).toAbsolutePath().normalize().getParent();
        return folder != null && trace.startsWith(folder)
                ? folder.relativize(trace).toString().replace('\\', '/')
                : trace.toString();
    }

    /// The plan with its traces named from a new place.
    public static Plan moved(Plan plan, String before, String after) {
        Plan moved = plan;
        for (Environment environment : plan.environments()) {
            if (environment.workload().arrivals() instanceof Arrivals.Trace trace
                    && !trace.file().isBlank()) {
                String file = Path.of(before).resolveSibling(trace.file()).toString();
                Arrivals.Trace renamed = renamed(trace, named(after, file));
                moved =
                        moved.with(
                                environment.name(),
                                e -> e.withWorkload(e.workload().withArrivals(renamed)));
            }
        }
        return moved;
    }

    private static Arrivals.Trace renamed(Arrivals.Trace trace, String file) {
        Recording recording = trace.recording();
        return new Arrivals.Trace(file, recording.named(file));
    }
}
