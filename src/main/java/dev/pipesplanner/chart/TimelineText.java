package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.DesignTimeline;
import dev.pipesplanner.analysis.Timeline;
import dev.pipesplanner.analysis.TimelineSlice;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The timeline as a table, as a sentence and as figures.
record TimelineText(ChartWords words, Timeline timeline) {

    private static final int HOUR = 60;

    ChartTable table(TimelineSlice slice) {
        List<String> headers = new ArrayList<>();
        headers.add(words.get("chart.timeline.from"));
        headers.add(arrivals(slice.step()));
        for (String figure : List.of("backlog", "tasks", "usd")) {
            for (Design design : timeline.compared()) {
                headers.add(words.get("chart.timeline." + figure) + ", " + words.label(design));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < slice.size(); i++) {
            rows.add(row(slice, i));
        }
        return new ChartTable(headers, rows);
    }

    String sentence() {
        if (timeline.minutes() == 0) {
            return note();
        }
        int worst = timeline.worstHour() * HOUR;
        TimelineSlice hour = timeline.slice(worst, worst + HOUR, HOUR);
        List<String> parts = new ArrayList<>();
        parts.add(
                words.get(
                        "chart.timeline.sentence",
                        MinuteAxis.moment(words, worst),
                        Figures.count(hour.arrivals()[0])));
        for (Design design : timeline.compared()) {
            Optional<DesignTimeline> course = timeline.course(design);
            if (course.isPresent()) {
                double[] usd = course.get().usdSoFar();
                parts.add(
                        words.get(
                                "chart.timeline.sentence.design",
                                words.label(design),
                                Figures.count(hour.of(design).backlog()[0]),
                                Figures.count(hour.of(design).tasks()[0]),
                                usd(usd[usd.length - 1])));
            }
        }
        parts.addAll(missing());
        return String.join(" ", parts);
    }

    /// Why there is nothing to see, or not every design; empty when all is there.
    String note() {
        List<String> missing = missing();
        return timeline.minutes() == 0 && missing.isEmpty()
                ? words.get("chart.timeline.none")
                : String.join("\n", missing);
    }

    private List<String> missing() {
        return LatencyText.missing(words, timeline.compared(), timeline.missing());
    }

    /// What the arrivals of a step are called: messages per hour, in 5 minutes, per minute.
    String arrivals(int step) {
        return switch (step) {
            case 1 -> words.get("chart.timeline.arrivals.minute");
            case HOUR -> words.get("chart.timeline.arrivals.hour");
            default -> words.get("chart.timeline.arrivals.step", Integer.toString(step));
        };
    }

    private List<String> row(TimelineSlice slice, int index) {
        List<String> row = new ArrayList<>();
        row.add(MinuteAxis.moment(words, slice.minute(index)));
        row.add(Figures.count(slice.arrivals()[index]));
        for (Design design : timeline.compared()) {
            row.add(figure(slice.of(design).backlog(), index));
        }
        for (Design design : timeline.compared()) {
            row.add(figure(slice.of(design).tasks(), index));
        }
        for (Design design : timeline.compared()) {
            double[] usd = slice.of(design).usdSoFar();
            row.add(usd.length == 0 ? ChartText.NOTHING : usd(usd[index]));
        }
        return row;
    }

    private static String figure(double[] values, int index) {
        return values.length == 0 ? ChartText.NOTHING : Figures.count(values[index]);
    }

    private static String usd(double usd) {
        return Figures.money(BigDecimal.valueOf(usd));
    }
}
