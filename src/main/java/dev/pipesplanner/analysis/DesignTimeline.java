package dev.pipesplanner.analysis;

import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.bill.CostDriver;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.simulation.Series;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/// One design's month by minute.
///
/// The cost so far spreads each line of the bill over the month by what it grows with, so that the
/// last minute has the bill's total.
///
/// @param backlog messages waiting at each minute's end
/// @param tasks running at each minute's end
/// @param usdSoFar US dollars from the month's beginning to each minute's end
public record DesignTimeline(int[] backlog, int[] tasks, double[] usdSoFar) {

    static DesignTimeline of(Series series, Bill bill) {
        return new DesignTimeline(series.backlog(), series.tasks(), usdSoFar(series, bill));
    }

    private static double[] usdSoFar(Series series, Bill bill) {
        Map<CostDriver, BigDecimal> usd = new EnumMap<>(CostDriver.class);
        for (Line line : bill.lines()) {
            usd.merge(CostDriver.of(line.meter()), line.usd(), BigDecimal::add);
        }
        double[] soFar = new double[series.minutes()];
        usd.forEach((driver, amount) -> spread(soFar, series, driver, amount.doubleValue()));
        return soFar;
    }

    private static void spread(double[] soFar, Series series, CostDriver driver, double usd) {
        double all = sum(series, driver);
        CostDriver by = all > 0 ? driver : CostDriver.TIME;
        double whole = all > 0 ? all : soFar.length;
        double sum = 0;
        for (int minute = 0; minute < soFar.length; minute++) {
            sum += weight(series, by, minute);
            soFar[minute] += usd * (sum / whole);
        }
    }

    private static double sum(Series series, CostDriver driver) {
        double sum = 0;
        for (int minute = 0; minute < series.minutes(); minute++) {
            sum += weight(series, driver, minute);
        }
        return sum;
    }

    private static double weight(Series series, CostDriver driver, int minute) {
        return switch (driver) {
            case TASKS -> series.tasks()[minute];
            case MESSAGES -> series.arrivals()[minute];
            case TIME -> 1;
        };
    }
}
