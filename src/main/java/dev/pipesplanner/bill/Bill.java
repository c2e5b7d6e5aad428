package dev.pipesplanner.bill;

import dev.pipesplanner.meter.Group;
import dev.pipesplanner.plan.Design;

import java.math.BigDecimal;
import java.util.List;

/// The month's bill of one design; its total is the sum of its lines, to the last digit.
public record Bill(Design design, List<Line> lines, BigDecimal totalUsd) {

    public Bill {
        lines = List.copyOf(lines);
    }

    public static Bill of(Design design, List<Line> lines) {
        return new Bill(design, lines, sum(lines));
    }

    public BigDecimal ofGroup(Group group) {
        return sum(lines.stream().filter(line -> line.meter().group() == group).toList());
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::usd).reduce(BigDecimal.ZERO.setScale(4), BigDecimal::add);
    }
}
