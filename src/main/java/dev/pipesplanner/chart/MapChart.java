package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.explore.Place;
import dev.pipesplanner.analysis.explore.WinnerMap;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who wins where? Two inputs, and the cheapest fit design of each combination by color and letter.
public final class MapChart extends PlanChart {

    private static final double LONGEST_TICK_PX = 40;

    private final ChartWords words;
    private final XYPlot plot;
    private Optional<MapPicture> map = Optional.empty();
    private Optional<Place> selected = Optional.empty();

    public MapChart(ChartTheme theme, ChartWords words) {
        super(new XYPlot(), theme);
        this.words = words;
        plot = chart().getXYPlot();
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        restyle();
    }

    /// Shows another map in the same chart.
    ///
    /// @param across the side from left to right in words
    /// @param up the side from below to above
    public void show(WinnerMap newMap, PictureAxis across, PictureAxis up) {
        map = Optional.of(MapPicture.of(newMap, across, up));
        show();
    }

    /// Marks another place, 0 to 1 on both sides.
    public void select(Optional<Place> place) {
        if (!selected.equals(place)) {
            selected = place;
            restyle();
        }
    }

    @Override
    String reason() {
        return map.isEmpty() ? words.get("chart.map.nothing") : "";
    }

    @Override
    ChartTable tabulate() {
        return map.map(picture -> new MapWords(words, picture).table())
                .orElse(new ChartTable(List.of(words.get("chart.map.winner")), List.of()));
    }

    @Override
    String finding() {
        return map.map(picture -> new MapWords(words, picture).sentence()).orElse("");
    }

    @Override
    void apply(ChartStyle style) {
        chart().setPadding(style.padding(LONGEST_TICK_PX));
        style.apply(plot);
    }

    @Override
    void place() {
        plot.clearAnnotations();
        note().show(map.map(picture -> new MapWords(words, picture).legend()).orElse(List.of()));
        map.ifPresent(this::place);
    }

    private void place(MapPicture picture) {
        plot.setDomainAxis(styled(picture.across()));
        plot.setRangeAxis(styled(picture.up()));
        plot.addAnnotation(new MapDrawing(picture, style(), words, marks(picture)), false);
    }

    private ValueAxis styled(PictureAxis axis) {
        ValueAxis styled = axis.axis();
        style().apply(styled);
        return styled;
    }

    private List<MapDrawing.Mark> marks(MapPicture picture) {
        List<MapDrawing.Mark> marks = new ArrayList<>();
        picture.map().here().ifPresent(place -> marks.add(new MapDrawing.Mark(place, false)));
        selected.ifPresent(place -> marks.add(new MapDrawing.Mark(place, true)));
        return marks;
    }
}
