package dev.pipesplanner.reference;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.simulation.Counts;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.simulation.Simulation;
import dev.pipesplanner.usage.Usage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A month of a workload by the product, and one by the reference.
final class BothSimulators {

    /// MODEL §1: phases of successive months lie this far apart.
    private static final double GOLDEN = 0.618034;

    private BothSimulators() {}

    static Map<MonthFigure, Double> reference(ReferenceWorkload workload, int month) {
        Environment environment = workload.environment();
        double shift = new Dice(workload.name().hashCode()).uniform();
        Dice dice = new Dice(1_000_003L * workload.name().hashCode() + month);
        double phase = (GOLDEN * month + shift) % 1;
        List<DrawnMessage> messages = DrawnMonth.draw(environment.workload(), dice, phase);
        return switch (workload.design()) {
            case PIPES -> PlainPipes.run(environment, messages, dice);
            case SERVICE -> PlainService.run(environment, messages, dice);
            case LAMBDA -> throw new AssertionError("Lambda has no reference simulator");
        };
    }

    static Map<MonthFigure, Double> product(ReferenceWorkload workload, int month) {
        Environment environment = workload.environment();
        int hours = DrawnMonth.HOURS;
        Simulated simulated =
                new Simulation(hours, hours / 24.0, 1, month)
                        .run(environment, workload.design(), Progress.NONE)
                        .feasible()
                        .orElseThrow();
        return figures(simulated, environment);
    }

    private static Map<MonthFigure, Double> figures(Simulated simulated, Environment environment) {
        Usage usage = simulated.usage();
        Counts counts = simulated.counts();
        double vCpu = environment.task().vCpu();
        Map<MonthFigure, Double> figures = new EnumMap<>(MonthFigure.class);
        figures.put(MonthFigure.SPOT_HOURS, usage.quantity(Meter.FARGATE_SPOT_VCPU_HOURS) / vCpu);
        figures.put(MonthFigure.ON_DEMAND_HOURS, usage.quantity(Meter.FARGATE_VCPU_HOURS) / vCpu);
        figures.put(MonthFigure.ADDRESS_HOURS, usage.quantity(Meter.PUBLIC_IPV4_HOURS));
        figures.put(MonthFigure.LAUNCHES, (double) counts.launches());
        figures.put(MonthFigure.REFUSALS, (double) counts.refusals());
        figures.put(
                MonthFigure.SQS_REQUESTS,
                usage.quantity(
                        environment.workload().queueType() == QueueType.FIFO
                                ? Meter.SQS_FIFO_REQUESTS
                                : Meter.SQS_REQUESTS));
        figures.put(MonthFigure.PIPES_REQUESTS, usage.quantity(Meter.PIPES_REQUESTS));
        figures.put(MonthFigure.TRANSITIONS, usage.quantity(Meter.STEP_FUNCTIONS_TRANSITIONS));
        figures.put(MonthFigure.MEAN_WAIT, simulated.waits().mean());
        figures.put(MonthFigure.P95_WAIT, simulated.waits().quantile(0.95));
        figures.put(
                MonthFigure.LOST,
                (double) (counts.lostToFailures() + counts.lostToInterruptions()));
        figures.put(MonthFigure.DEAD_LETTERS, (double) counts.deadLetters());
        figures.put(MonthFigure.REDELIVERIES, (double) counts.redeliveries());
        return figures;
    }
}
