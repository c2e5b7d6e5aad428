package dev.pipesplanner.plan;

/// From a distance above (scale-out) or below (scale-in) the threshold on: change the tasks by
/// `tasks`, or set them to it.
public record ScalingStep(double from, Adjustment adjustment, int tasks) {

    /// The greatest distance from the threshold.
    static final double FURTHEST = 1e9;

    /// How AWS calls it: ChangeInCapacity, ExactCapacity.
    public enum Adjustment implements Named {
        CHANGE("change"),
        EXACT("exact");

        private final String id;

        Adjustment(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    public ScalingStep {
        if (!(from >= 0 && from <= FURTHEST)) {
            throw new IllegalArgumentException(
                    "A scaling step: from ("
                            + Limits.plain(from)
                            + ") must be 0 to 1,000,000,000.");
        }
        if (Math.abs(tasks) > 10_000 || adjustment == Adjustment.EXACT && tasks < 0) {
            throw new IllegalArgumentException(
                    "A scaling step: "
                            + adjustment.id()
                            + " ("
                            + tasks
                            + ") must be at most 10,000 tasks, and not negative if exact.");
        }
    }

    public static ScalingStep change(double from, int tasks) {
        return new ScalingStep(from, Adjustment.CHANGE, tasks);
    }

    public static ScalingStep exact(double from, int tasks) {
        return new ScalingStep(from, Adjustment.EXACT, tasks);
    }
}
