package dev.pipesplanner.plan;

import java.util.List;

/// When messages enter the queue (MODEL §1). The month's volume is the workload's; a pattern only
/// spreads it.
public sealed interface Arrivals {

    /// Independent arrivals at a constant rate.
    record Poisson() implements Arrivals {}

    /// A burst of equal size every `everySeconds`; its size follows from the volume.
    record Periodic(double everySeconds) implements Arrivals {
        public Periodic {
            Limits.require("workload.arrivals.everySeconds", everySeconds);
        }
    }

    /// Poisson with a rate for each of the 168 hours of a week from Monday 00:00 UTC, in any unit.
    record Weekly(List<Double> hourlyWeights) implements Arrivals {

        // any unit of messages an hour lies between; beyond, sums lose what they add up
        private static final double LEAST = 1e-6;
        private static final double GREATEST = 1e9;

        public Weekly {
            hourlyWeights = List.copyOf(hourlyWeights);
            if (hourlyWeights.size() != WeeklyPreset.HOURS) {
                throw new IllegalArgumentException(
                        "workload.arrivals.hourlyWeights ("
                                + hourlyWeights.size()
                                + " numbers) must have 168, one per hour from Monday 00:00 UTC.");
            }
            if (hourlyWeights.stream().anyMatch(w -> !(w == 0 || w >= LEAST && w <= GREATEST))
                    || hourlyWeights.stream().allMatch(w -> w == 0)) {
                throw new IllegalArgumentException(
                        "workload.arrivals.hourlyWeights must be 0 or numbers from 0.000001 to"
                                + " 1,000,000,000, one of them above 0.");
            }
        }
    }

    /// Exponential on and off times, all messages while on, starting off.
    record Bursty(double meanOnSeconds, double meanOffSeconds) implements Arrivals {
        public Bursty {
            Limits.require("workload.arrivals.meanOnSeconds", meanOnSeconds);
            Limits.require("workload.arrivals.meanOffSeconds", meanOffSeconds);
        }
    }

    /// Recorded counts, repeated to fill the month and scaled to its volume.
    ///
    /// @param file relative to the plan
    /// @param recording what the file holds; one of another file counts as not read
    record Trace(String file, Recording recording) implements Arrivals {
        public Trace {
            if (!recording.file().equals(file)) {
                recording = Recording.notRead(file);
            }
        }

        /// A trace that is named but not read yet.
        public static Trace of(String file) {
            return new Trace(file, Recording.notRead(file));
        }
    }

    /// The name of the pattern in plan files.
    default String pattern() {
        return switch (this) {
            case Poisson _ -> "poisson";
            case Periodic _ -> "periodic";
            case Weekly _ -> "weekly";
            case Bursty _ -> "bursty";
            case Trace _ -> "trace";
        };
    }

    /// Days after which the pattern begins again; 0 where any time is like any other.
    default double roundDays() {
        return switch (this) {
            case Poisson _, Bursty _ -> 0;
            case Periodic(double everySeconds) -> everySeconds / 86_400;
            case Weekly _ -> 7;
            case Trace(_, Recording recording) ->
                    recording.size() * recording.periodSeconds() / 86_400;
        };
    }

    /// The pattern of that name with its defaults (DESIGN §4).
    static Arrivals ofPattern(String pattern) {
        return switch (pattern) {
            case "poisson" -> new Poisson();
            case "periodic" -> new Periodic(300);
            case "weekly" -> new Weekly(WeeklyPreset.BUSINESS_HOURS.weights());
            case "bursty" -> new Bursty(300, 3_300);
            case "trace" -> Trace.of("");
            default -> throw new IllegalArgumentException("There is no arrival pattern " + pattern);
        };
    }
}
