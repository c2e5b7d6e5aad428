package dev.pipesplanner;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.plan.RecoveryFolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a window does all day, without a window, until somebody ends it.
public final class KilledApp {

    private KilledApp() {}

    /// @param arguments `save PLAN` or `copy FOLDER`
    public static void main(String[] arguments) {
        JsonPlanFiles files = new JsonPlanFiles();
        RecoveryFolder copies =
                new RecoveryFolder(
                        Path.of(arguments[1]),
                        failure -> {
                            throw new IllegalStateException(failure);
                        });
        for (int i = 0; ; i++) {
            Plan plan = plan(i);
            switch (arguments[0]) {
                case "save" -> files.save(plan, arguments[1]);
                case "copy" -> copies.keep(files.text(plan), "/plans/" + i / 50 + ".plan.json");
                default -> throw new IllegalArgumentException(arguments[0]);
            }
            if (i == 0) {
                System.out.println("has begun");
            }
        }
    }

    /// One of ever other sizes, named after its number.
    private static Plan plan(int number) {
        JsonPlanFiles files = new JsonPlanFiles();
        Plan sample = files.sample("flow-builder").orThrow(AssertionError::new);
        return new Plan(
                "plan " + number + "x".repeat(number % 7 * 10_000),
                sample.hoursPerMonth(),
                sample.includeFreeTier(),
                sample.environments());
    }

    /// In a process of its own, which has written once.
    static Process started(String deed, Path place) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
        line.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        line.addAll(List.of(KilledApp.class.getName(), deed, place.toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        if (!"has begun".equals(process.inputReader().readLine())) {
            throw new IllegalStateException("The app did not begin");
        }
        return process;
    }
}
