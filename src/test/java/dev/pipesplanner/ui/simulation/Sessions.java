package dev.pipesplanner.ui.simulation;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.ui.session.Answers;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.session.SimulatedAnswers;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Sessions without a window, which simulate nothing by themselves.
public final class Sessions {

    private Sessions() {}

    public static SessionViewModel ofDefaults() {
        return of(new Plan("x", 730, false, List.of(Environment.withDefaults("dev"))));
    }

    public static SessionViewModel of(Plan plan) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        return new SessionViewModel(
                new Answers(new BundledPriceBooks(), clock, () -> PriceAge.Limits.DEFAULT),
                plan,
                new SimulatedAnswers(new LatestTask(_ -> {}, _ -> {}), _ -> {}, _ -> {}));
    }

    public static void set(SessionViewModel session, String field, String value) {
        session.change("set", "", e -> PlanFields.require(field).withText(e, value));
    }
}
