package dev.pipesplanner.answer;

import dev.pipesplanner.usage.Outcome;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The months of the questions asked last. May be asked by several threads.
final class RememberedMonths {

    /// Months of all questions together: some ten megabytes.
    private static final int MOST = 16_384;

    /// What is simulated for a question.
    ///
    /// @param days of each month
    record Spans(FallbackEngine.Question question, double days) {}

    private final int most;
    private final Map<Spans, List<Outcome<Estimate>>> months = new LinkedHashMap<>(64, 0.75f, true);
    private int size;

    RememberedMonths() {
        this(MOST);
    }

    /// @param most months of all questions together, but those asked for last stay whole
    RememberedMonths(int most) {
        this.most = most;
    }

    synchronized List<Outcome<Estimate>> of(Spans spans) {
        return months.getOrDefault(spans, List.of());
    }

    /// Somebody else may have gone further meanwhile.
    synchronized void remember(Spans spans, List<Outcome<Estimate>> known) {
        int before = of(spans).size();
        if (known.size() > before) {
            months.put(spans, List.copyOf(known));
            size += known.size() - before;
            forgetOldest();
        }
    }

    private void forgetOldest() {
        Iterator<List<Outcome<Estimate>>> oldest = months.values().iterator();
        while (size > most && months.size() > 1) {
            size -= oldest.next().size();
            oldest.remove();
        }
    }
}
