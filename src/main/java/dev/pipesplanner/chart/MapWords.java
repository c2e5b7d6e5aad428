package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.explore.Label;
import dev.pipesplanner.analysis.explore.MapCell;
import dev.pipesplanner.analysis.explore.MapRegion;
import dev.pipesplanner.analysis.explore.Span;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a map says in letters, sentences and a table.
record MapWords(ChartWords words, MapPicture map) {

    /// A part of the map by its letter and what that stands for, such as `P · Pipes`.
    static String name(ChartWords words, MapRegion region) {
        return region.letter() + " · " + label(words, region.label());
    }

    private static String label(ChartWords words, Label label) {
        return switch (label) {
            case Label.Wins(Design design) -> words.label(design);
            case Label.Nobody _ -> words.get("chart.map.nobody");
            case Label.Undecided _ -> words.get("chart.map.undecided");
        };
    }

    /// What the colors, letters and lines stand for.
    List<String> legend() {
        String wins = words.get("chart.map.legend");
        String hatched =
                map.designs().stream()
                        .filter(this::isHatched)
                        .map(design ->
                                words.get(
                                        "chart.map.hatch." + MapHatching.Way.of(design).name(),
                                        words.noun(design)))
                        .collect(Collectors.joining(", "));
        return hatched.isEmpty()
                ? List.of(wins)
                : List.of(wins, words.get("chart.map.legend.hatched", hatched));
    }

    private boolean isHatched(Design design) {
        return map.map().cells().stream().anyMatch(cell -> cell.misfits().containsKey(design));
    }

    /// Who wins how much of the map.
    String sentence() {
        Map<String, Double> shares = new TreeMap<>();
        double each = 1.0 / map.map().cells().size();
        map.map()
                .cells()
                .forEach(cell -> shares.merge(label(words, cell.label()), each, Double::sum));
        return words.get(
                "chart.map.sentence",
                map.across().title(),
                map.up().title(),
                shares.entrySet().stream()
                        .map(share ->
                                words.get(
                                        "chart.map.share",
                                        share.getKey(),
                                        Figures.briefPercent(share.getValue())))
                        .collect(Collectors.joining(", ")));
    }

    ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < map.columns(); i++) {
            for (int j = 0; j < map.rows(); j++) {
                MapCell cell = map.cell(i, j);
                rows.add(
                        List.of(
                                value(map.map().question().x(), map.map().grid().placeX(i)),
                                value(map.map().question().y(), map.map().grid().placeY(j)),
                                cell.label().winner().map(words::label).orElse(ChartText.NOTHING),
                                unfit(cell)));
            }
        }
        return new ChartTable(
                List.of(
                        map.across().title(),
                        map.up().title(),
                        words.get("chart.map.winner"),
                        words.get("chart.map.unfit")),
                rows);
    }

    private static String value(Span span, double place) {
        return ChartText.tick(span.value(place));
    }

    private String unfit(MapCell cell) {
        return map.designs().stream()
                .filter(cell.misfits()::containsKey)
                .map(words::label)
                .collect(Collectors.joining(", "));
    }
}
