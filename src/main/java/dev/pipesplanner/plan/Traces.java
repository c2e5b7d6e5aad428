package dev.pipesplanner.plan;

import dev.pipesplanner.reading.Reading;

/// Fills the traces that a plan names with what their files hold.
///
/// @param location where the plan is, which its files are relative to; empty: the working directory
public record Traces(PlanFiles files, String location) {

    /// Every trace that was not read yet is; one that cannot be read says why in its recording.
    public Plan read(Plan plan) {
        Plan read = plan;
        for (Environment environment : plan.environments()) {
            read = read.with(environment.name(), this::read);
        }
        return read;
    }

    /// As {@link #read(Plan)} for one environment.
    public Environment read(Environment environment) {
        return environment.workload().arrivals() instanceof Arrivals.Trace trace
                        && !trace.recording().isUsable()
                ? withTrace(environment, trace.file())
                : environment;
    }

    /// The environment with the arrivals of a trace file instead of its own.
    public Environment withTrace(Environment environment, String file) {
        return environment.withWorkload(environment.workload().withArrivals(arrivals(file)));
    }

    /// What a trace file holds; one that cannot be read says why in its recording.
    public Arrivals.Trace arrivals(String file) {
        return arrivals(file, files.trace(location, file));
    }

    /// What reading gave, under the name by which the plan knows it.
    public static Arrivals.Trace arrivals(String file, Reading<Recording> reading) {
        Recording recording =
                reading.map(read -> read.named(file))
                        .orElse(reason -> Recording.notRead(file, reason));
        return new Arrivals.Trace(file, recording);
    }
}
