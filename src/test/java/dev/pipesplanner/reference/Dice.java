package dev.pipesplanner.reference;

import dev.pipesplanner.plan.ProcessingTime;
import dev.pipesplanner.plan.Task;

import java.util.Random;

/// Chance as MODEL §§1 and 2 describe it, drawn from one stream a month.
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /// Seconds of work of one message.
    double work(ProcessingTime time) {
        return switch (time) {
            case ProcessingTime.Constant(double mean) -> mean;
            case ProcessingTime.Exponential(double mean) -> exponential(mean);
            case ProcessingTime.Lognormal(double mean, double p95) -> lognormal(mean, p95);
        };
    }

    /// The factor G of one start: lognormal, mean 1.
    double start(Task task) {
        double variance = Math.log(1 + task.startVariation() * task.startVariation());
        return Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
    }

    /// Seconds until Spot takes a task away.
    double interruption(Task task) {
        double rate = task.interruptionRate();
        return rate == 0 ? Double.POSITIVE_INFINITY : exponential(3600 / rate);
    }

    private double lognormal(double mean, double p95) {
        double z = 1.6448536;
        double sigma = z - Math.sqrt(z * z - 2 * Math.log(p95 / mean));
        double mu = Math.log(mean) - sigma * sigma / 2;
        return Math.exp(mu + sigma * random.nextGaussian());
    }
}
