package dev.pipesplanner.analysis.optimiser;

import java.util.List;
import java.util.stream.DoubleStream;

/// Sizes of batches and windows worth trying (QUESTIONS §3).
public final class Batches {

    private Batches() {}

    /// 1, 3, 10 and the largest that fits; sizes beyond that work like it.
    public static List<Object> sizes(int largest) {
        return DoubleStream.of(1, 3, 10, largest)
                .filter(size -> size <= Math.max(1, largest))
                .distinct()
                .sorted()
                .<Object>mapToObj(size -> size)
                .toList();
    }

    /// No window, the 20 s that any window has at least, a minute and the longest.
    public static final List<Object> WINDOWS = List.of(0.0, 20.0, 60.0, 300.0);

    /// The windows that hold messages back.
    public static final List<Object> HOLDING = List.of(20.0, 60.0, 300.0);

    /// A window of a batch of one holds nothing back and only slows the polls, however long it is.
    public static final List<Object> OF_ONE = List.of(0.0, 20.0);

    public static final List<Object> NONE = List.of(0.0);
}
