package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.Timeline;
import dev.pipesplanner.analysis.TimelineSlice;
import dev.pipesplanner.chart.TimelineTrack.Figure;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;

import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.data.Range;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// What happens when? Arrivals, messages waiting, tasks and the cost so far, over one time axis.
///
/// The minutes in view are gathered so that a step is about as wide as a line; a step shows the
/// most that waited or ran in it, so that no peak gets lost.
public final class TimelineChart extends PlanChart {

    private static final int MOST_STEPS = 800;
    private static final int[] STEPS = {1, 5, 15, 60, 360, 1_440};
    private static final int HOUR = 60;

    /// What a letter takes of the plot's width at 100 %.
    private static final double LETTER = 0.0125;

    private final CombinedDomainXYPlot plot;
    private final List<TimelineTrack> tracks;
    private final ChartWords words;
    private TimelineText text;
    private TimelineSlice slice = Timeline.NONE.slice(0, 0, 1);

    public TimelineChart(ChartTheme theme, ChartWords words) {
        super(new CombinedDomainXYPlot(new MinuteAxis(words)), theme);
        this.words = words;
        plot = (CombinedDomainXYPlot) chart().getPlot();
        this.text = new TimelineText(words, Timeline.NONE);
        tracks =
                Arrays.stream(Figure.values())
                        .map(figure -> new TimelineTrack(figure, words))
                        .toList();
        tracks.forEach(track -> plot.add(track.plot(), 1));
        restyle();
    }

    /// Shows another month in the same chart, all of it.
    public void show(Timeline timeline) {
        text = new TimelineText(words, timeline);
        view(0, timeline.minutes());
    }

    /// Shows a part of the month.
    ///
    /// @param to exclusive, in minutes from the month's beginning
    public void view(int from, int to) {
        slice = text.timeline().slice(from, to, step(to - from));
        show();
    }

    @Override
    String reason() {
        return text.timeline().minutes() == 0 ? text.note() : "";
    }

    /// The part in view, step by step.
    @Override
    ChartTable tabulate() {
        return text.table(slice);
    }

    @Override
    String finding() {
        return text.sentence();
    }

    /// Minutes of a step, so that those in view make at most 800 steps.
    static int step(int minutes) {
        for (int step : STEPS) {
            if (minutes <= step * MOST_STEPS) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    @Override
    void apply(ChartStyle style) {
        plot.setGap(style.fonts().px(4));
        style.apply(plot);
        style.apply(plot.getDomainAxis());
        tracks.forEach(track -> track.style(style));
    }

    @Override
    void place() {
        note().show(text.note());
        plot.getDomainAxis()
                .setRange(
                        slice.from(),
                        slice.from() + Math.max(1, slice.size()) * (double) slice.step());
        for (int i = 0; i < tracks.size(); i++) {
            tracks.get(i).show(slice, title(Figure.values()[i]), style());
        }
        if (slice.size() > 0) {
            markWorstHour();
            nameDesigns();
        }
    }

    private String title(Figure figure) {
        return switch (figure) {
            case ARRIVALS -> text.arrivals(slice.step());
            case BACKLOG -> words.get("chart.timeline.backlog");
            case TASKS -> words.get("chart.timeline.tasks");
            case USD -> words.get("chart.timeline.usd");
        };
    }

    private void markWorstHour() {
        int worst = text.timeline().worstHour() * HOUR;
        Range inView = plot.getDomainAxis().getRange();
        if (!inView.intersects(worst, worst + HOUR)) {
            return;
        }
        tracks.forEach(track -> track.mark(style().marker(worst, worst + HOUR)));
        String word = words.get("chart.timeline.worst");
        if (worst < inView.getCentralValue()) {
            // the first track's title stands at its left
            double behindTitle = inView.getLowerBound() + minutes(text.arrivals(slice.step()));
            double behindHour = worst + HOUR + minutes(" ");
            tracks.getFirst().noteFrom(word, Math.max(behindHour, behindTitle), style());
        } else {
            tracks.getFirst().noteUpTo(word, worst - minutes(" "), style());
        }
    }

    /// How many minutes of the plot's width the letters take.
    private double minutes(String letters) {
        return letters.length()
                * LETTER
                * style().fonts().scale()
                * plot.getDomainAxis().getRange().getLength();
    }

    /// Each design's name and cost beside the last track's title, with its line.
    private void nameDesigns() {
        TimelineTrack cost = tracks.getLast();
        double right = plot.getDomainAxis().getRange().getUpperBound();
        for (Design design : text.timeline().compared().reversed()) {
            double[] usd = slice.of(design).usdSoFar();
            if (usd.length > 0) {
                String name = name(design, usd[usd.length - 1]);
                cost.name(name, right, style().theme().textOf(design), style());
                right -= minutes(name);
            }
        }
    }

    private String name(Design design, double usd) {
        return words.get(
                "chart.timeline.name",
                DesignLook.of(design).sample(),
                words.label(design),
                Figures.money(BigDecimal.valueOf(usd)));
    }
}
