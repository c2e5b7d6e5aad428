package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ArrivalPhases;
import dev.pipesplanner.usage.Attempts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The month in parts of one rate of arrivals each: batches, work and cold starts (LAMBDA-MODEL
/// §§2–5).
///
/// @param phases of all messages, those without any included
/// @param parts in which messages are worked
record LambdaMonth(
        Environment environment, int hours, ArrivalPhases phases, List<LambdaPart> parts) {

    static LambdaMonth of(Environment environment, int hours) {
        ArrivalPhases phases = ArrivalPhases.of(environment.workload(), hours);
        LambdaWork work = LambdaWork.of(environment);
        double pass = environment.workload().filterPassRate();
        List<LambdaPart> parts = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            double rate = phases.rates()[i];
            if (rate * pass > 0) {
                parts.add(part(environment, hours, work, rate, phases.seconds()[i]));
            }
        }
        return new LambdaMonth(environment, hours, phases, List.copyOf(parts));
    }

    /// When messages come changes the mean load little: that of a recorded month is taken as even.
    static Environment steady(Environment environment) {
        return environment.workload().arrivals() instanceof Arrivals.Trace
                ? environment.withWorkload(
                        environment.workload().withArrivals(new Arrivals.Poisson()))
                : environment;
    }

    private static LambdaPart part(
            Environment environment, int hours, LambdaWork work, double rate, double seconds) {
        double worked = rate * environment.workload().filterPassRate();
        BatchSizes sizes =
                environment.workload().arrivals() instanceof Arrivals.Periodic periodic
                        ? Burst.of(environment, periodic, hours)
                                .sizes(environment.lambda().batchWindowSeconds())
                        : BatchSizes.of(environment, worked * Attempts.of(environment).each());
        HandlerTime handler = HandlerTime.of(environment, work, sizes);
        LambdaPart warm =
                new LambdaPart(rate, worked, seconds, sizes, handler, LambdaColdStarts.NONE);
        return new LambdaPart(
                rate, worked, seconds, sizes, handler, cold(environment, hours, warm));
    }

    private static LambdaColdStarts cold(Environment environment, int hours, LambdaPart part) {
        Keeping keeping = Keeping.of(environment);
        HandlerTime handler = part.handler();
        return switch (environment.workload().arrivals()) {
            case Arrivals.Periodic periodic -> {
                Burst burst = Burst.of(environment, periodic, hours);
                yield new PeriodicColdStarts(
                                burst,
                                handler,
                                Ramp.of(environment, handler, burst),
                                keeping,
                                environment.lambda().timeoutSeconds())
                        .of();
            }
            case Arrivals.Bursty bursty ->
                    LambdaColdStarts.bursty(
                            part.invocations() / (hours * 3600.0),
                            handler.seconds(),
                            keeping,
                            bursty,
                            LambdaStart.of(environment).seconds());
            case Arrivals.Poisson _, Arrivals.Weekly _, Arrivals.Trace _ ->
                    LambdaColdStarts.steady(part.rate(), handler.seconds(), keeping);
        };
    }

    /// The messages of one instant; empty where they come one by one, or none is worked.
    Optional<Burst> burst() {
        return environment.workload().arrivals() instanceof Arrivals.Periodic periodic
                        && !parts.isEmpty()
                ? Optional.of(Burst.of(environment, periodic, hours))
                : Optional.empty();
    }

    double sum(ToDoubleFunction<LambdaPart> figure) {
        return parts.stream().mapToDouble(figure).sum();
    }

    double entering() {
        return environment.workload().messagesPerMonth();
    }

    double worked() {
        return entering() * environment.workload().filterPassRate();
    }

    double invocations() {
        return sum(LambdaPart::invocations);
    }

    /// Mean messages of a batch.
    double meanBatch() {
        double invocations = sum(part -> part.invocations() / part.handler().attempts());
        return invocations == 0 ? 1 : worked() / invocations;
    }

    /// ā over the month: slots that are taken on average.
    double load() {
        double init = LambdaStart.of(environment).initSeconds();
        return sum(part -> part.load(init) * part.seconds()) / (hours * 3600.0);
    }

    LambdaRun run() {
        double init = LambdaStart.of(environment).initSeconds();
        double handler = sum(part -> part.invocations() * part.handler().seconds());
        double cold = sum(part -> part.invocations() * part.cold().share());
        LambdaPolling polling = new LambdaPolling(this);
        return new LambdaRun(
                entering(),
                worked(),
                invocations(),
                handler,
                cold,
                handler + cold * init,
                polling.receives(),
                polling.receiveRequests(),
                polling.deletes(),
                polling.idlePolls(),
                sum(part -> part.worked() * part.seconds() * part.handler().dead()));
    }
}
