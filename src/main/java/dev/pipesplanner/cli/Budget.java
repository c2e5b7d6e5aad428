package dev.pipesplanner.cli;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `--max-monthly-usd` and `--max-latency` allow each environment's chosen design.
record Budget(Scoped<BigDecimal> monthlyUsd, Scoped<BigDecimal> latencySeconds) {

    private static final int DIGITS = 15;

    static Budget of(List<String> usd, List<String> seconds, Plan plan) {
        return new Budget(
                Scoped.of(usd, plan, text -> number("--max-monthly-usd", text)),
                Scoped.of(seconds, plan, text -> number("--max-latency", text)));
    }

    private static BigDecimal number(String option, String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            // beyond, digits without end would be printed for what no bill and no wait comes to
            if (number.signum() >= 0
                    && number.precision() - number.scale() <= DIGITS
                    && number.scale() <= DIGITS) {
                return number;
            }
        } catch (NumberFormatException _) {
            // refused below, as a negative number is
        }
        throw new BadInput(
                option
                        + " ("
                        + text
                        + ") must be 0 or more, with at most 15 digits on each side of the decimal"
                        + " point.\n"
                        + "Write it like prod:100.");
    }

    /// A sentence for each limit that an environment breaks.
    List<String> breaches(Comparison comparison) {
        String name = comparison.environment().name();
        Optional<BigDecimal> usd = monthlyUsd.of(name);
        Optional<BigDecimal> seconds = latencySeconds.of(name);
        if (usd.isEmpty() && seconds.isEmpty()) {
            return List.of();
        }
        Optional<Design> chosen = comparison.chosen();
        if (chosen.isEmpty()) {
            return List.of(name + ": no design is chosen, so no limit can be checked.");
        }
        return switch (comparison.answer(chosen.get())) {
            case Answer.Priced priced -> breaches(name, priced, usd, seconds);
            case Answer.Infeasible(Design design, String reason) ->
                    List.of(name + ": " + design.id() + " cannot carry the load. " + reason);
            case Answer.NotAvailable(Design design, String reason) ->
                    List.of(name + ": " + design.id() + " is not available. " + reason);
        };
    }

    private static List<String> breaches(
            String name,
            Answer.Priced priced,
            Optional<BigDecimal> usd,
            Optional<BigDecimal> seconds) {
        List<String> breaches = new ArrayList<>();
        String start = name + ": " + priced.design().id();
        BigDecimal total = priced.bill().totalUsd();
        if (usd.isPresent() && total.compareTo(usd.get()) > 0) {
            breaches.add(
                    start
                            + " costs "
                            + Text.usd(Cents.of(total))
                            + " per month, more than $"
                            + usd.get().toPlainString()
                            + ".");
        }
        double wait = priced.latency().atTargetPercentile();
        if (seconds.isPresent() && !(wait <= seconds.get().doubleValue())) {
            breaches.add(
                    start
                            + " lets messages wait "
                            + Text.number(wait)
                            + " s, more than "
                            + seconds.get().toPlainString()
                            + " s.");
        }
        return breaches;
    }
}
