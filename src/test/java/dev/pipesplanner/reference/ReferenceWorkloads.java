package dev.pipesplanner.reference;

import dev.pipesplanner.plan.Design;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Thirty loads, of 20,000 messages a month at most.
final class ReferenceWorkloads {

    private static final String NO_QUOTA = "quotas.fargateVCpu=4000";

    private ReferenceWorkloads() {}

    static List<ReferenceWorkload> all() {
        return Stream.concat(
                        Arrays.stream(PipesWorkloads.ALL).map(text -> read(Design.PIPES, text)),
                        Arrays.stream(ServiceWorkloads.ALL).map(text -> read(Design.SERVICE, text)))
                .toList();
    }

    private static ReferenceWorkload read(Design design, String text) {
        List<String> lines = text.lines().toList();
        List<String> fields = Stream.concat(Stream.of(NO_QUOTA), lines.stream().skip(1)).toList();
        return new ReferenceWorkload(lines.getFirst(), design, fields);
    }
}
