package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.SimulatedMonth;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class LatencyChartTest {

    private static final SimulatedMonth OFFICE = SimulatedMonths.office();

    private final LatencyChart chart =
            new LatencyChart(ChartTheme.LIGHT, SimulatedMonths.WORDS, OFFICE);

    @Test
    void draws() throws IOException {
        ChartPictures.keep(chart, "latency-light");
        chart.theme(ChartTheme.DARK);
        ChartPictures.keep(chart, "latency-dark");
        chart.fontScale(2);
        ChartPictures.keep(chart, "latency-double");
        System.out.println(chart.sentence());
        System.out.println(chart.table());
    }
    @Test
    void others() throws IOException {
        chart.show(SimulatedMonths.of());
        ChartPictures.keep(chart, "latency-default");
        System.out.println(chart.sentence());
        chart.show(SimulatedMonths.of("workload.messagesPerMonth=0"));
        ChartPictures.keep(chart, "latency-empty");
        System.out.println(chart.sentence());
        chart.show(SimulatedMonths.of("workload.messagesPerMonth=20M"));
        ChartPictures.keep(chart, "latency-infeasible");
        System.out.println(chart.sentence());
    }
}
