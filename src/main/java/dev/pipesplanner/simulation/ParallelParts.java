package dev.pipesplanner.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/// Parts of one task that do not need each other, run at the same time.
///
/// @param executor runs them; it belongs to the caller
/// @param progress told the share of the whole that is done; several threads may tell it
public record ParallelParts(Executor executor, Progress progress) {

    /// What each part gives, in their order.
    ///
    /// @param parts told where to say how far they are
    /// @throws CancellationException when `progress` says so
    public <T> List<T> all(List<Function<Progress, T>> parts) {
        double[] shares = new double[parts.size()];
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            Progress own = share -> progress.reached(total(shares, index, share));
            FutureTask<T> part = new FutureTask<>(() -> parts.get(index).apply(own));
            running.add(part);
            executor.execute(part);
        }
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default ->
                        throw new IllegalStateException("A part failed", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while parts ran");
        } finally {
            running.forEach(future -> future.cancel(true));
        }
    }

    private static double total(double[] shares, int index, double share) {
        synchronized (shares) {
            shares[index] = share;
            double sum = 0;
            for (double each : shares) {
                sum += each;
            }
            return sum / shares.length;
        }
    }
}
