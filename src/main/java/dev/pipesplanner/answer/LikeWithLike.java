package dev.pipesplanner.answer;

import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Prices every compared design from the same simulated months, as many as their difference needs
/// (MODEL §5).
record LikeWithLike(Planner planner, Environment environment, PriceBook book) {

    /// @param progress told the share of the months that is done, of those that may be needed
    Comparison comparison(Progress progress) {
        List<Integer> looks = planner.looks().of(environment);
        Map<Design, Outcome<Months>> months = Map.of();
        int done = 0;
        for (int count : looks) {
            while (done < count) {
                months = months(++done);
                progress.reached((double) done / looks.getLast());
            }
            if (paired(months).isDecided()) {
                break;
            }
        }
        return comparison(months);
    }

    private Map<Design, Outcome<Months>> months(int count) {
        Map<Design, Outcome<Months>> months = new LinkedHashMap<>();
        for (Design design : environment.designs()) {
            months.put(design, planner.months(environment, design, count));
        }
        return months;
    }

    /// @param months the same ones of every compared design, in the plan's order
    Comparison comparison(Map<Design, Outcome<Months>> months) {
        List<Answer> answers =
                months.entrySet().stream()
                        .map(each -> answer(each.getKey(), each.getValue()))
                        .toList();
        return Comparison.of(environment, book, planner.hoursPerMonth(), answers, paired(months));
    }

    Answer answer(Design design, Outcome<Months> months) {
        return new Answer(
                design, months.map(known -> planner.simulated(environment, design, book, known)));
    }

    private PairedTotals paired(Map<Design, Outcome<Months>> months) {
        Map<Design, double[]> usd = new EnumMap<>(Design.class);
        months.forEach((design, known) ->
                known.feasible().ifPresent(each -> usd.put(design, each.usd(price(design)))));
        int count = usd.values().stream().mapToInt(each -> each.length).findFirst().orElse(0);
        return new PairedTotals(usd, Months.together(environment, count));
    }

    private ToDoubleFunction<DesignUsage> price(Design design) {
        SweepPrices prices =
                new SweepPrices(Tariff.of(environment, design, book), planner.includeFreeTier());
        return used -> prices.total(used.usage());
    }
}
