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
import java.util.Optional;
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
        Map<Design, Samples> usd = new EnumMap<>(Design.class);
        int count = 0;
        for (Map.Entry<Design, Outcome<Months>> each : months.entrySet()) {
            Optional<Months> known = each.getValue().feasible();
            if (known.isPresent()) {
                usd.put(each.getKey(), known.get().samples(price(each.getKey())));
                count = known.get().count();
            }
        }
        return new PairedTotals(usd, count);
    }

    private ToDoubleFunction<DesignUsage> price(Design design) {
        SweepPrices prices =
                new SweepPrices(Tariff.of(environment, design, book), planner.includeFreeTier());
        return used -> prices.total(used.usage());
    }
}
