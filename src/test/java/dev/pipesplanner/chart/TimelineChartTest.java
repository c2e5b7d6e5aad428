package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.SimulatedMonth;
import dev.pipesplanner.analysis.Timeline;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class TimelineChartTest {

    private static final SimulatedMonth OFFICE = SimulatedMonths.office();

    private final TimelineChart chart = new TimelineChart(ChartTheme.LIGHT, SimulatedMonths.WORDS);

    @Test
    void draws() throws IOException {
        ChartPictures.keep(chart, "timeline-none");
        Timeline t = Timeline.of(OFFICE);
        chart.show(t);
        ChartPictures.keep(chart, "timeline-light");
        chart.theme(ChartTheme.DARK);
        int w = t.worstHour() * 60;
        chart.view(w - 120, w + 240);
        ChartPictures.keep(chart, "timeline-dark");
        chart.fontScale(2);
        ChartPictures.keep(chart, "timeline-double");
        System.out.println(chart.sentence());
        System.out.println(chart.table().rows().subList(0, 3));
    }
}
