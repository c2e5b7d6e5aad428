package dev.pipesplanner.plan;

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
        Recording recording =
                switch (files.trace(location, file)) {
                    case PlanFiles.Tracing.Read(Recording read) -> read;
                    case PlanFiles.Tracing.Refused(String message) ->
                            Recording.notRead(file, message);
                };
        return environment.withWorkload(
                environment.workload().withArrivals(new Arrivals.Trace(file, recording)));
    }
}
