package dev.pipesplanner.ui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.ui.session.SessionViewModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class TraceViewModelTest {

    private static final String SAMPLE = "src/test/resources/traces/get-metric-data.json";

    private final PlanFiles files = new JsonPlanFiles();
    private final SessionViewModel session = Sessions.ofDefaults();
    private final TraceViewModel traces =
            new TraceViewModel(session, files, Runnable::run, Runnable::run);
    private final List<String> told = new ArrayList<>();

    @TempDir Path folder;

    @Test
    void anImportedTraceIsOneNamedStepWithItsRepairs() {
        take(SAMPLE);

        assertThat(told).containsExactly("imported");
        assertThat(trace().recording().isUsable()).isTrue();
        assertThat(session.undoNameProperty().get()).startsWith("import trace ");
        assertThat(traces.noteProperty().get())
                .contains("7,485 messages in 288 intervals of 300 s from 2026-09-01 00:00 UTC.");
        assertThat(traces.repairsProperty().get())
                .contains("The newest point came first; the points were put in order.")
                .contains("36 of 288 intervals of 5 min have no point");

        session.undo();
        assertThat(traces.noteProperty().get()).isEmpty();
        assertThat(traces.repairsProperty().get()).isEmpty();
    }

    @Test
    void aRefusedTraceLeavesThePlanAsItIs() {
        take("src/test/resources/prices");

        assertThat(told).singleElement().asString().contains("it is a folder");
        assertThat(session.editedProperty().get()).isFalse();
    }

    @Test
    void aTraceBelowThePlanIsNamedFromThere() throws IOException {
        Files.copy(Path.of(SAMPLE), folder.resolve("orders.json"));
        Path plan = folder.resolve("my.plan.json");
        session.savedAt(plan.toString());

        take(folder.resolve("orders.json").toString());

        assertThat(trace().file()).isEqualTo("orders.json");
    }

    @Test
    void anOpenedPlansTraceIsReadWithoutAnEdit() throws IOException {
        Path plan = folder.resolve("my.plan.json");
        Files.copy(Path.of(SAMPLE), folder.resolve("orders.json"));
        session.savedAt(plan.toString());
        take(folder.resolve("orders.json").toString());
        files.save(session.planProperty().get(), plan.toString());
        Reading<Plan> reading = files.read(plan.toString());

        session.open(reading.orThrow(AssertionError::new), plan.toString());

        assertThat(trace().recording().total()).isEqualTo(7_485);
        assertThat(session.editedProperty().get()).isFalse();
        assertThat(session.undoNameProperty().get()).isEmpty();
    }

    @Test
    void aTraceThatCannotBeReadSaysWhy() {
        Sessions.set(session, "workload.arrivals.pattern", "trace");
        Sessions.set(session, "workload.arrivals.file", folder.resolve("no.csv").toString());

        assertThat(traces.noteProperty().get())
                .contains("there is no such file")
                .contains("Check the name.");
    }

    @Test
    void aPlanThatMovesTakesItsTracesAlong() {
        take(SAMPLE);
        String absolute = Path.of(SAMPLE).toAbsolutePath().toString();
        String beside = Path.of("src/test/resources/my.plan.json").toAbsolutePath().toString();
        var plan = session.planProperty().get();

        var near = TracePaths.moved(plan, "", beside);
        var far = TracePaths.moved(near, beside, folder.resolve("x.plan.json").toString());

        assertThat(trace().file()).isEqualTo(absolute);
        assertThat(file(near)).isEqualTo("traces/get-metric-data.json");
        assertThat(file(far)).isEqualTo(absolute);
        assertThat(far).isEqualTo(plan);
    }

    private void take(String file) {
        traces.take(file, () -> told.add("imported"), told::add);
    }

    private Arrivals.Trace trace() {
        return (Arrivals.Trace) session.environmentProperty().get().workload().arrivals();
    }

    private static String file(dev.pipesplanner.plan.Plan plan) {
        return ((Arrivals.Trace) plan.environments().getFirst().workload().arrivals()).file();
    }
}
