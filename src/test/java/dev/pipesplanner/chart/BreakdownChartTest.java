package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class BreakdownChartTest {

    private static final List<Design> BOTH = List.of(Design.PIPES, Design.SERVICE);
    private static final Bill PIPES =
            bill(Design.PIPES, "15.8", "5.1667", "0.342", "0.1", "0", "0");
    private static final Bill SERVICE = bill(Design.SERVICE, "36.04", "3.65", "0.15", "0.3");

    private final BreakdownChart chart =
            new BreakdownChart(ChartTheme.LIGHT, SimulatedMonths.WORDS);

    @Test
    void drawsBothThemes() throws IOException {
        chart.show(BOTH, List.of(PIPES, SERVICE));
        BufferedImage light = ChartPictures.keep(chart, "breakdown-light");
        chart.theme(ChartTheme.DARK);
        BufferedImage dark = ChartPictures.keep(chart, "breakdown-dark");
        assertThat(ChartPictures.shows(light, ChartTheme.LIGHT, Design.PIPES, Design.SERVICE))
                .isTrue();
        assertThat(ChartPictures.shows(dark, ChartTheme.DARK, Design.PIPES, Design.SERVICE))
                .isTrue();
    }

    @Test
    void drawsAtDoubleSizeWithoutEmptyGroups() throws IOException {
        chart.show(BOTH, List.of(PIPES, SERVICE));
        chart.fontScale(2);
        ChartPictures.keep(chart, "breakdown-double");
        assertThat(chart.chart().getCategoryPlot().getDataset().getColumnCount()).isEqualTo(4);
    }

    @Test
    void drawsOneBillOrNone() throws IOException {
        ChartPictures.draw(chart);
        chart.show(BOTH, List.of(SERVICE));
        ChartPictures.keep(chart, "breakdown-one");
        assertThat(chart.table().rows().getLast()).containsExactly("Total", "no total", "$40.14");
        assertThat(chart.sentence()).startsWith("Pipes has no total; the service costs $40.14");
        chart.show(BOTH, List.of());
        BufferedImage none = ChartPictures.keep(chart, "breakdown-none");
        assertThat(ChartPictures.shows(none, ChartTheme.LIGHT.grid())).isFalse();
        assertThat(chart.sentence())
                .isEqualTo(
                        "No design has a bill for this plan. The cards above say what to"
                                + " change.");
    }

    @Test
    void tabulatesSixGroupsThatAddUp() {
        chart.show(BOTH, List.of(PIPES, SERVICE));
        assertThat(chart.table().rows())
                .containsExactly(
                        List.of("Compute", "$15.80", "$36.04"),
                        List.of("Network", "$5.17", "$3.65"),
                        List.of("Requests", "$0.34", "$0.15"),
                        List.of("Alarms and logs", "$0.10", "$0.30"),
                        List.of("Storage", "–", "–"),
                        List.of("Orchestration", "–", "–"),
                        List.of("Total", "$21.41", "$40.14"));
    }

    @Test
    void saysTheFindingInOneSentence() {
        chart.show(BOTH, List.of(PIPES, SERVICE));
        assertThat(chart.sentence())
                .isEqualTo(
                        "Pipes costs $21.41 per month, the largest part for compute ($15.80); the"
                                + " service costs $40.14 per month, the largest part for compute"
                                + " ($36.04).");
    }

    @Test
    void theOrderIsThePlansAndTheLookTheDesigns() throws IOException {
        chart.show(List.of(Design.SERVICE, Design.PIPES), List.of(PIPES, SERVICE));

        BufferedImage turned = ChartPictures.keep(chart, "breakdown-turned");

        assertThat(ChartPictures.shows(turned, ChartTheme.LIGHT, Design.PIPES, Design.SERVICE))
                .isTrue();
        assertThat(chart.table().headers())
                .containsExactly("Group", "Service, USD per month", "Pipes, USD per month");
        assertThat(chart.table().rows().getLast()).containsExactly("Total", "$40.14", "$21.41");
        assertThat(chart.sentence())
                .startsWith("The service costs $40.14")
                .contains("; pipes costs");
    }

    @Test
    void oneDesignAloneHasOneBarPerGroup() throws IOException {
        chart.show(List.of(Design.SERVICE), List.of(SERVICE));

        BufferedImage alone = ChartPictures.keep(chart, "breakdown-alone");

        assertThat(ChartPictures.shows(alone, ChartTheme.LIGHT.of(Design.SERVICE))).isTrue();
        assertThat(ChartPictures.shows(alone, ChartTheme.LIGHT.of(Design.PIPES))).isFalse();
        assertThat(chart.table().headers()).containsExactly("Group", "Service, USD per month");
        assertThat(chart.sentence())
                .isEqualTo(
                        "The service costs $40.14 per month, the largest part for compute"
                                + " ($36.04).");
    }

    /// @param usd of the groups in their order; the rest costs nothing
    private static Bill bill(Design design, String... usd) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < usd.length; i++) {
            Group group = Group.values()[i];
            Meter meter =
                    Arrays.stream(Meter.values())
                            .filter(candidate -> candidate.group() == group)
                            .findFirst()
                            .orElseThrow();
            BigDecimal amount = new BigDecimal(usd[i]).setScale(4);
            lines.add(new Line(meter, BigDecimal.ONE, amount, amount, "", "", false));
        }
        return Bill.of(design, lines);
    }
}
