package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.BatchFormation;
import dev.pipesplanner.usage.BilledChunks;

/// Requests of the event source mapping to the queue in a month (LAMBDA-MODEL §4).
record LambdaPolling(LambdaMonth month) {

    /// Messages that a receive returns, and the chunks of 64 KiB that it is billed as, on average.
    private record Received(double messages, double chunks) {}

    private Environment environment() {
        return month.environment();
    }

    /// (N + n·(A − 1))/E[K₀].
    double receives() {
        return sum(true);
    }

    double receiveRequests() {
        return sum(false);
    }

    private double sum(boolean calls) {
        double sum = 0;
        double pass = environment().workload().filterPassRate();
        for (int i = 0; i < month.phases().size(); i++) {
            double rate = month.phases().rates()[i];
            if (rate > 0) {
                double messages =
                        rate * month.phases().seconds()[i] * (1 + pass * (attempts() - 1));
                Received each = received(rate);
                sum += messages / each.messages() * (calls ? 1 : each.chunks());
            }
        }
        return sum;
    }

    /// The same all month.
    private double attempts() {
        return month.parts().isEmpty() ? 1 : month.parts().getFirst().handler().attempts();
    }

    private Received received(double rate) {
        int bytes = environment().workload().messageBytes();
        int most = BatchSizes.most(environment());
        if (most == 1) {
            return new Received(1, BilledChunks.of(1, bytes));
        }
        if (environment().workload().arrivals() instanceof Arrivals.Periodic(double every)) {
            Burst burst = Burst.of(every, rate * every, most);
            return new Received(
                    burst.messages() / burst.batches() / burst.requestsEach(),
                    BilledChunks.of(burst.receivedTogether(), bytes));
        }
        BatchFormation batch =
                BatchSizes.received(most, rate / BatchSizes.formers(environment().lambda()));
        double chunks = 0;
        for (int k = 1; k <= batch.largest(); k++) {
            chunks += batch.probability(k) * BilledChunks.of(k, bytes);
        }
        return new Received(batch.meanSize(), chunks);
    }

    /// n/E[K]·E⌈K/10⌉, and each filtered message.
    double deletes() {
        return month.entering()
                - month.worked()
                + month.sum(part ->
                        part.worked() * part.seconds() / part.sizes().mean() * part.sizes().tens());
    }

    double idlePolls() {
        return month.phases().idlePolls(BatchSizes.formers(environment().lambda()));
    }
}
