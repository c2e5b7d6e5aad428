package dev.pipesplanner.plan;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The CPU and memory pairs that Fargate offers on Linux (FACTS §2, documented on the Fargate
/// pricing page).
public final class FargateSizes {

    private static final SortedMap<Integer, List<Integer>> MEMORIES = new TreeMap<>();

    static {
        MEMORIES.put(256, List.of(512, 1024, 2048));
        MEMORIES.put(512, steps(1, 4, 1));
        MEMORIES.put(1024, steps(2, 8, 1));
        MEMORIES.put(2048, steps(4, 16, 1));
        MEMORIES.put(4096, steps(8, 30, 1));
        MEMORIES.put(8192, steps(16, 60, 4));
        MEMORIES.put(16384, steps(32, 120, 8));
        MEMORIES.put(32768, List.of(61440, 122880, 249856));
    }

    private FargateSizes() {}

    private static List<Integer> steps(int fromGb, int toGb, int byGb) {
        return IntStream.iterate(fromGb, gb -> gb <= toGb, gb -> gb + byGb)
                .mapToObj(gb -> gb * 1024)
                .toList();
    }

    /// CPU units, ascending.
    public static List<Integer> cpus() {
        return List.copyOf(MEMORIES.keySet());
    }

    /// MiB offered with these CPU units, ascending; empty for a CPU that Fargate does not offer.
    public static List<Integer> memories(int cpu) {
        return MEMORIES.getOrDefault(cpu, List.of());
    }

    public static boolean offers(int cpu, int memory) {
        return memories(cpu).contains(memory);
    }
}
