package dev.pipesplanner.analysis;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanFields;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What tells two environments apart: every field that differs, and the designs' bills meter by
/// meter.
public record Difference(
        Comparison first, Comparison second, List<Input> inputs, List<Bills> bills) {

    /// A field that differs; empty where it does not apply.
    public record Input(
            Field<Environment, ?> field, Optional<String> first, Optional<String> second) {}

    /// One design's bills side by side; totals are empty where there is none.
    public record Bills(
            Design design,
            List<Row> rows,
            Optional<BigDecimal> firstUsd,
            Optional<BigDecimal> secondUsd) {
        public Bills {
            rows = List.copyOf(rows);
        }
    }

    /// The month's dollars of one meter, all tiers together.
    public record Row(Meter meter, BigDecimal firstUsd, BigDecimal secondUsd) {}

    public Difference {
        inputs = List.copyOf(inputs);
        bills = List.copyOf(bills);
    }

    public static Difference of(Comparison first, Comparison second) {
        return new Difference(
                first,
                second,
                inputs(first.environment(), second.environment()),
                Stream.concat(first.designs().stream(), second.designs().stream())
                        .distinct()
                        .map(design -> bills(design, first.find(design), second.find(design)))
                        .toList());
    }

    /// The fields that differ between two environments, their names aside.
    public static List<Input> inputs(Environment first, Environment second) {
        List<Input> inputs = new ArrayList<>();
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            if (!field.path().equals("name") && !field.same(first, second)) {
                inputs.add(new Input(field, text(field, first), text(field, second)));
            }
        }
        return inputs;
    }

    private static Optional<String> text(Field<Environment, ?> field, Environment environment) {
        return field.applies(environment)
                ? Optional.of(field.shown(environment))
                : Optional.empty();
    }

    private static Bills bills(Design design, Optional<Answer> first, Optional<Answer> second) {
        List<Row> rows = new ArrayList<>();
        for (Meter meter : Meter.values()) {
            Optional<BigDecimal> a = usd(first, meter);
            Optional<BigDecimal> b = usd(second, meter);
            if (a.isPresent() || b.isPresent()) {
                rows.add(new Row(meter, a.orElse(zero()), b.orElse(zero())));
            }
        }
        return new Bills(design, rows, total(first), total(second));
    }

    private static Optional<BigDecimal> usd(Optional<Answer> answer, Meter meter) {
        return answer.flatMap(Answer::priced)
                .flatMap(priced ->
                        priced.bill().lines().stream()
                                .filter(line -> line.meter() == meter)
                                .map(line -> line.usd())
                                .reduce(BigDecimal::add));
    }

    private static Optional<BigDecimal> total(Optional<Answer> answer) {
        return answer.flatMap(Answer::priced).map(priced -> priced.bill().totalUsd());
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(4);
    }
}
