package dev.pipesplanner.chart;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Minutes of a month, with ticks at whole days, hours or minutes, as close as they fit.
final class MinuteAxis extends NumberAxis {

    private static final long serialVersionUID = 1;
    private static final int DAY = 1_440;
    private static final int[] STEPS = {
        1, 2, 5, 10, 30, 60, 120, 180, 360, 720, DAY, 2 * DAY, 7 * DAY
    };

    private final transient ChartWords words;

    MinuteAxis(ChartWords words) {
        this.words = words;
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setAutoRange(false);
    }

    /// `day 3`, and inside a day `14:00`.
    static String tick(ChartWords words, long minute) {
        return minute % DAY == 0 ? day(words, minute) : timeOfDay(minute);
    }

    /// `day 3, 14:00`.
    static String moment(ChartWords words, long minute) {
        return day(words, minute) + ", " + timeOfDay(minute);
    }

    private static String day(ChartWords words, long minute) {
        return words.get("chart.timeline.day", Long.toString(minute / DAY + 1));
    }

    private static String timeOfDay(long minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60 % 24, minute % 60);
    }

    @Override
    public List<ValueTick> refreshTicks(
            Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        double needed = 1.6 * metrics.stringWidth(tick(words, 22 * DAY));
        double minutesEach = needed * getRange().getLength() / Math.max(1, dataArea.getWidth());
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && STEPS[i] >= minutesEach; i--) {
            step = STEPS[i];
        }
        List<ValueTick> ticks = new ArrayList<>();
        List<Long> minutes = minutes(step);
        boolean withDay = !hasDay(minutes);
        for (int i = 0; i < minutes.size(); i++) {
            long minute = minutes.get(i);
            // the day needs the room of the tick beside it
            ticks.add(
                    new NumberTick(
                            minute,
                            withDay && i == 1 ? "" : label(words, minute, withDay && i == 0),
                            i == 0 && minute - getLowerBound() < minutesEach / 2
                                    ? TextAnchor.TOP_LEFT
                                    : TextAnchor.TOP_CENTER,
                            TextAnchor.CENTER,
                            0));
        }
        return ticks;
    }

    private List<Long> minutes(int step) {
        List<Long> minutes = new ArrayList<>();
        for (long i = (long) Math.ceil(getLowerBound() / step); i * step <= getUpperBound(); i++) {
            minutes.add(i * step);
        }
        return minutes;
    }

    private static boolean hasDay(List<Long> minutes) {
        return minutes.stream().anyMatch(minute -> minute % DAY == 0);
    }

    /// Where no tick is a day's first, the first of all says which day it is.
    static String label(ChartWords words, long minute, boolean withDay) {
        return withDay ? moment(words, minute) : tick(words, minute);
    }
}
