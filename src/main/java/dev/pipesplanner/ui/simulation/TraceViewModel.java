package dev.pipesplanner.ui.simulation;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.plan.Repair;
import dev.pipesplanner.plan.Traces;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The traces of the plan: imported by the user, or read behind the window when the plan names one.
public final class TraceViewModel {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final SessionViewModel session;
    private final PlanFiles files;
    private final LatestTask imports;
    private final LatestTask readings;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper repairs = new ReadOnlyStringWrapper("");

    /// @param worker where files are read
    /// @param window where the window lives
    public TraceViewModel(
            SessionViewModel session, PlanFiles files, Executor worker, Executor window) {
        this.session = session;
        this.files = files;
        this.imports = new LatestTask(worker, window);
        this.readings = new LatestTask(worker, window);
        session.environmentProperty().subscribe(this::read);
    }

    /// What the selected environment's trace is, or why it is of no use; empty without a trace.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// What reading the trace changed or assumed; empty when nothing.
    public ReadOnlyStringProperty repairsProperty() {
        return repairs.getReadOnlyProperty();
    }

    /// Makes a file the arrivals of the selected environment, one named step of the history.
    ///
    /// @param imported told when the file was read
    /// @param refused told why it was not; the plan is as before then
    public void take(String file, Runnable imported, Consumer<String> refused) {
        String selected = session.environmentProperty().get().name();
        String plan = session.locationProperty().get();
        String named = TracePaths.named(plan, file);
        imports.run(
                _ -> files.trace(plan, named),
                new LatestTask.Listener<>(
                        _ -> {},
                        reading -> {
                            switch (reading) {
                                case Reading.Read<Recording>(Recording recording) -> {
                                    use(selected, recording);
                                    imported.run();
                                }
                                case Reading.Refused<Recording>(String message) ->
                                        refused.accept(message);
                            }
                        },
                        failure -> refused.accept(String.valueOf(failure.getMessage()))));
    }

    private void use(String environment, Recording recording) {
        if (session.planProperty().get().find(environment).isEmpty()) {
            return; // removed while its trace was read
        }
        session.select(environment);
        session.change(
                Messages.get("step.trace", recording.file()),
                "",
                e ->
                        e.withWorkload(
                                e.workload()
                                        .withArrivals(
                                                new Arrivals.Trace(recording.file(), recording))));
    }

    /// Reads what the plan only names, once.
    private void read(Environment environment) {
        readings.cancel();
        note.set(text(environment, session.planProperty().get().hoursPerMonth()));
        repairs.set(repairs(environment));
        if (environment.workload().arrivals() instanceof Arrivals.Trace trace
                && trace.recording().isPending()) {
            Traces traces = new Traces(files, session.locationProperty().get());
            readings.run(
                    _ -> traces.read(environment),
                    new LatestTask.Listener<>(
                            _ -> {},
                            read -> session.learn(environment, read),
                            failure -> note.set(String.valueOf(failure.getMessage()))));
        }
    }

    private static String text(Environment environment, int hoursPerMonth) {
        if (!(environment.workload().arrivals() instanceof Arrivals.Trace(String file, var read))) {
            return "";
        }
        if (!read.problem().isEmpty()) {
            return read.problem();
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                Messages.get(
                        "trace.note",
                        String.valueOf(Path.of(file).getFileName()),
                        String.format(Locale.ROOT, "%,.0f", read.total()),
                        String.format(Locale.ROOT, "%,d", read.size()),
                        String.format(Locale.ROOT, "%.0f", read.periodSeconds()),
                        DAY.format(read.start())));
        if (!read.isPending()) {
            double wanted = environment.workload().messagesPerMonth();
            parts.add(
                    Messages.get(
                            "trace.scaled",
                            String.format(Locale.ROOT, "%.4g", read.factor(wanted, hoursPerMonth)),
                            String.format(Locale.ROOT, "%,.0f", wanted)));
        }
        return String.join(" ", parts);
    }

    private static String repairs(Environment environment) {
        return environment.workload().arrivals() instanceof Arrivals.Trace(_, var read)
                        && read.problem().isEmpty()
                ? read.repairs().stream().map(Repair::message).collect(Collectors.joining(" "))
                : "";
    }
}
