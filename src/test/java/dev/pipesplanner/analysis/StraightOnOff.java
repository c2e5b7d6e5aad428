package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.ScalingPolicy;

/// MODEL §4.3, "On/off", read a second time with the letters of its text: one task (a = 1).
final class StraightOnOff {

    private final Environment e;
    private final double lambda;
    private final double s;
    private final int c;
    private final double rho;

    StraightOnOff(Environment e, double lambda) {
        this.e = e;
        this.lambda = lambda;
        this.s = e.workload().processingSeconds().mean();
        this.c = e.service().messagesInFlightPerTask();
        this.rho = lambda * s / c;
    }

    private double start() {
        var task = e.task();
        return task.provisioningSeconds()
                + task.imageMiB() / 100 * task.pullSecondsPer100MiB()
                + task.bootSeconds();
    }

    private double delta() {
        return e.service().metricDelaySeconds();
    }

    private double detect() {
        return 30 + delta();
    }

    private boolean inFlight() {
        return scaling().scaleIn().metric() == QueueMetric.VISIBLE_AND_IN_FLIGHT;
    }

    private ScalingPolicy.Step scaling() {
        return (ScalingPolicy.Step) e.service().scaling();
    }

    /// P₀ of M/M/c.
    private double empty() {
        double sum = 0;
        double term = 1;
        for (int k = 0; k < c; k++) {
            sum += term;
            term *= lambda * s / (k + 1);
        }
        return 1 / (sum + term / (1 - rho));
    }

    private double visible() {
        return StraightEvaluation.erlangC(c, lambda * s) * rho;
    }

    private double on() {
        double squaredCv = StraightWork.variance(e.workload().processingSeconds()) / (s * s);
        double tau = s * (1 + squaredCv) / (2 * c * (1 - rho));
        double ends = 1 - Math.exp(-60 / tau);
        double p = inFlight() ? 1 - empty() : visible();
        double alpha = p * ends;
        double beta = (1 - p) * ends;
        if (inFlight()) {
            alpha = Math.max(alpha, (1 - Math.exp(-60 * lambda)) * Math.min(1, tau / 60 * ends));
        }
        int n = scaling().scaleIn().periods();
        double empties = Math.expm1(-(n - 1) * Math.log1p(-alpha)) / alpha;
        double run = 60 * (1 + alpha / beta) * empties;
        double k = 60 * Math.ceil(start() / 60);
        double first = k + lambda * (detect() + start()) * s / (c * (1 - rho));
        if (inFlight()) {
            for (int i = 0; i < 2_000; i++) {
                first += 60 * tail(k - start() + 60.0 * i);
            }
        }
        return first + run + delta();
    }

    private double tail(double x) {
        return StraightWork.tail(e.workload().processingSeconds(), 1, x);
    }

    private double off() {
        if (inFlight()) {
            double none = Math.exp(-lambda * delta());
            return none / lambda + 30 * (1 - none) + detect();
        }
        double b = Math.min(1, 1 - empty() / (1 - visible()) + tail(on() - start()));
        return (1 - b) / lambda + 30 * b + detect();
    }

    /// Of the time, billed; at most all of it.
    double busyShare() {
        return Math.min(
                1,
                (on() - e.task().provisioningSeconds() + e.task().stopSeconds()) / (on() + off()));
    }

    double launches(double seconds) {
        return seconds / (on() + off());
    }
}
