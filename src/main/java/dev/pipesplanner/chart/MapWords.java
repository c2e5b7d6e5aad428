package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a map says in letters, sentences and a table.
record MapWords(ChartWords words, MapPicture map) {

    /// Of a part of the map, such as `P`; empty where there is nothing to say.
    static String letter(ChartWords words, MapPicture.Cell cell) {
        return switch (cell.state()) {
            case DECIDED ->
                    cell.winner()
                            .map(design -> words.label(design).substring(0, 1))
                            .orElse(words.get("chart.map.nobody.letter"));
            case UNDECIDED -> words.get("chart.map.undecided.letter");
            case NOT_VALID -> "";
        };
    }

    /// The same with what it stands for, such as `P  Pipes`.
    static String name(ChartWords words, MapPicture.Cell cell) {
        String letter = letter(words, cell);
        return switch (cell.state()) {
            case DECIDED ->
                    cell.winner()
                            .map(design -> letter + " · " + words.label(design))
                            .orElse(letter + " · " + words.get("chart.map.nobody"));
            case UNDECIDED -> letter + " · " + words.get("chart.map.undecided");
            case NOT_VALID -> "";
        };
    }

    /// What the colors, letters and lines stand for.
    List<String> legend() {
        String wins = words.get("chart.map.legend");
        String hatched =
                map.designs().stream()
                        .filter(this::isHatched)
                        .map(design ->
                                words.get("chart.map.hatch." + hatch(design), words.noun(design)))
                        .collect(Collectors.joining(", "));
        return hatched.isEmpty()
                ? List.of(wins)
                : List.of(wins, words.get("chart.map.legend.hatched", hatched));
    }

    private static int hatch(Design design) {
        return design.ordinal() % 4;
    }

    private boolean isHatched(Design design) {
        return map.cells().stream()
                .flatMap(List::stream)
                .map(MapPicture.Cell::unfit)
                .anyMatch(unfit -> unfit.contains(design));
    }

    /// Who wins how much of the map.
    String sentence() {
        TreeMap<String, Double> shares = new TreeMap<>(Comparator.naturalOrder());
        double each = 1.0 / (map.columns().length * map.rows().length);
        map.cells().stream()
                .flatMap(List::stream)
                .map(cell -> name(words, cell))
                .filter(name -> !name.isEmpty())
                .forEach(name -> shares.merge(name, each, Double::sum));
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
        for (int i = 0; i < map.columns().length; i++) {
            for (int j = 0; j < map.rows().length; j++) {
                MapPicture.Cell cell = map.cell(i, j);
                rows.add(
                        List.of(
                                ChartText.tick(map.columns()[i]),
                                ChartText.tick(map.rows()[j]),
                                winner(cell),
                                unfit(cell.unfit())));
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

    private String winner(MapPicture.Cell cell) {
        return cell.winner().map(words::label).orElse(ChartText.NOTHING);
    }

    private String unfit(Set<Design> unfit) {
        return map.designs().stream()
                .filter(unfit::contains)
                .map(words::label)
                .collect(Collectors.joining(", "));
    }
}
