package dev.pipesplanner.storage.plan;

import dev.pipesplanner.plan.NearestName;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.JsonText;
import dev.pipesplanner.storage.Refusal;
import dev.pipesplanner.storage.SmallFile;
import dev.pipesplanner.storage.trace.TraceFile;
import dev.pipesplanner.terraform.TextFolders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Plan files as JSON on the disk, the samples inside the app (DESIGN §4), and the traces that
/// plans name.
public final class JsonPlanFiles implements PlanFiles {

    private static final List<String> SAMPLES =
            List.of("flow-builder", "worked-example", "image-resize");

    private final TextFolders disk = new DiskTextFolders();

    @Override
    public List<String> samples() {
        return SAMPLES;
    }

    @Override
    public Reading<Plan> sample(String name) {
        if (!SAMPLES.contains(name)) {
            return Reading.refused(
                    "There is no sample "
                            + name
                            + ".\nDid you mean "
                            + NearestName.of(name, SAMPLES)
                            + "?");
        }
        String resource = "samples/" + name + ".plan.json";
        try (InputStream stream = JsonPlanFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The app lacks its sample " + resource);
            }
            return parse(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The app cannot read its sample " + resource, e);
        }
    }

    @Override
    public Reading<Plan> read(String location) {
        return reading(location, () -> new SmallFile(location, "plan file").text());
    }

    @Override
    public Reading<Plan> parse(String origin, byte[] utf8) {
        return reading(origin, () -> new SmallFile(origin, "plan file").textOf(utf8));
    }

    private interface Text {
        String get() throws Refusal;
    }

    private static Reading<Plan> reading(String origin, Text text) {
        try {
            return Reading.of(new PlanReader(origin).read(JsonText.parse(origin, text.get())));
        } catch (Refusal refusal) {
            return Reading.refused(refusal.text());
        }
    }

    @Override
    public Reading<Recording> trace(String plan, String file) {
        return TraceFile.read(plan, file);
    }

    /// Reads a trace from a stream, which stays open; `origin` is what errors call it.
    public static Reading<Recording> trace(String origin, InputStream stream) {
        return TraceFile.read(origin, stream);
    }

    @Override
    public String text(Plan plan) {
        return PlanWriter.text(plan);
    }

    @Override
    public Saving save(Plan plan, String location) {
        return switch (disk.write(location, text(plan))) {
            case TextFolders.Written.Done() -> new Saving.Saved(location);
            case TextFolders.Written.Failed(String message, boolean ofTheDisk) ->
                    new Saving.Failed(message, ofTheDisk);
        };
    }
}
