package dev.pipesplanner.ui.simulation;

import dev.pipesplanner.analysis.Timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which part of the month the timeline shows.
public final class TimelineViewModel {

    /// Closer than half an hour there is nothing more to see: the month is known by the minute.
    static final int SHORTEST_MINUTES = 30;

    private static final int HOUR = 60;
    private static final int AROUND_WORST = 2 * HOUR;

    /// Minutes from the month's beginning, `to` exclusive.
    public record View(int from, int to) {

        public int minutes() {
            return to - from;
        }
    }

    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(new View(0, 0));
    private Timeline timeline = Timeline.NONE;

    /// Shows another month; the part in view stays where the new month has it.
    public void show(Timeline newTimeline) {
        boolean wasWhole = view.get().minutes() == timeline.minutes();
        timeline = newTimeline;
        if (wasWhole || view.get().to() > timeline.minutes()) {
            wholeMonth();
        }
    }

    public void wholeMonth() {
        view.set(new View(0, timeline.minutes()));
    }

    /// The worst hour with two hours on either side.
    public void worstHour() {
        int worst = timeline.worstHour() * HOUR;
        place(worst - AROUND_WORST, HOUR + 2 * AROUND_WORST);
    }

    /// @param factor above 1 shows less of the month
    /// @param fraction of the view that stays where it is, 0 to 1
    public void zoom(double factor, double fraction) {
        View now = view.get();
        int minutes = (int) Math.round(now.minutes() / factor);
        int length =
                Math.clamp(
                        minutes,
                        Math.min(SHORTEST_MINUTES, timeline.minutes()),
                        timeline.minutes());
        place((int) Math.round(now.from() + fraction * (now.minutes() - length)), length);
    }

    /// @param share of the view's length, negative towards the beginning
    public void pan(double share) {
        View now = view.get();
        place((int) Math.round(now.from() + share * now.minutes()), now.minutes());
    }

    private void place(int from, int minutes) {
        int length = Math.min(minutes, timeline.minutes());
        int first = Math.clamp(from, 0, timeline.minutes() - length);
        view.set(new View(first, first + length));
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }
}
