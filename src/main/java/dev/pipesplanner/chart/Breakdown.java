package dev.pipesplanner.chart;

import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Sentences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The bills by group, in cents that add up to the shown totals.
///
/// @param designs compared, in the plan's order
/// @param totals the shown total of each design that has a bill
record Breakdown(
        ChartWords words, List<Design> designs, List<Row> rows, Map<Design, BigDecimal> totals) {

    /// @param cents of each design that has a bill
    record Row(Group group, Map<Design, BigDecimal> cents) {

        /// Zero for a design without a bill.
        BigDecimal cents(Design design) {
            return cents.getOrDefault(design, BigDecimal.ZERO);
        }

        boolean isNothing() {
            return cents.values().stream().allMatch(amount -> amount.signum() == 0);
        }
    }

    static Breakdown of(ChartWords words, List<Design> designs, List<Bill> bills) {
        if (bills.isEmpty()) {
            return new Breakdown(words, designs, List.of(), Map.of());
        }
        Map<Design, BigDecimal> totals = new EnumMap<>(Design.class);
        Map<Design, List<BigDecimal>> cents = new EnumMap<>(Design.class);
        for (Bill bill : bills) {
            List<BigDecimal> exact = Arrays.stream(Group.values()).map(bill::ofGroup).toList();
            totals.put(bill.design(), Cents.of(bill.totalUsd()));
            cents.put(bill.design(), Cents.apportion(exact));
        }
        List<Row> rows = new ArrayList<>();
        for (Group group : Group.values()) {
            Map<Design, BigDecimal> ofGroup = new EnumMap<>(Design.class);
            cents.forEach((design, amounts) -> ofGroup.put(design, amounts.get(group.ordinal())));
            rows.add(new Row(group, ofGroup));
        }
        return new Breakdown(words, designs, rows, totals);
    }

    double greatest() {
        return rows.stream()
                .flatMap(row -> row.cents().values().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    /// An amount of this design as shown: a dash for nothing, words where there is no bill.
    String amount(Design design, BigDecimal cents) {
        return totals.containsKey(design) ? Figures.amount(cents) : words.get("chart.noTotal");
    }

    ChartTable table() {
        List<List<String>> table = new ArrayList<>();
        for (Row row : rows) {
            table.add(line(words.label(row.group()), design -> amount(design, row.cents(design))));
        }
        if (!rows.isEmpty()) {
            table.add(line(words.get("chart.total"), this::total));
        }
        return new ChartTable(line(words.get("chart.group"), words::column), table);
    }

    /// @param cell of each design
    private List<String> line(String head, Function<Design, String> cell) {
        return Stream.concat(Stream.of(head), designs.stream().map(cell)).toList();
    }

    String sentence() {
        if (rows.isEmpty()) {
            return words.get("chart.noBills");
        }
        return Sentences.capitalized(
                designs.stream().map(this::part).collect(Collectors.joining("; ", "", ".")));
    }

    private String total(Design design) {
        return amount(design, totals.getOrDefault(design, BigDecimal.ZERO));
    }

    private String part(Design design) {
        if (!totals.containsKey(design)) {
            return words.get("chart.breakdown.none", words.noun(design));
        }
        Row most =
                rows.stream()
                        .max(Comparator.comparing((Row row) -> row.cents(design)))
                        .orElseThrow();
        String noun = words.noun(design);
        String usd = Figures.money(totals.get(design));
        return most.cents(design).signum() == 0
                ? words.get("chart.breakdown.costs", noun, usd)
                : words.get(
                        "chart.breakdown.most",
                        noun,
                        usd,
                        words.label(most.group()).toLowerCase(Locale.ROOT),
                        Figures.money(most.cents(design)));
    }
}
