package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.SpotObservation;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.ui.text.Shown;

import java.util.Optional;

/// The discount of Fargate Spot for both designs in one step, until the service has its own.
record SpotDiscount(PriceBooks prices) implements SliderViewModel.Meaning {

    private static final String OF_SERVICE = "service.spotDiscount";

    @Override
    public String id() {
        return "pipes.spotDiscount";
    }

    @Override
    public String step() {
        return Messages.get("step.set", Messages.get("inputs.spot"));
    }

    @Override
    public double position(Environment environment) {
        return effective(environment) * 100;
    }

    @Override
    public String text(Environment environment) {
        return Shown.percent(effective(environment));
    }

    @Override
    public String hint(Environment environment) {
        String seen = observed(environment).map(o -> seen(environment, o)).orElse("");
        return isLinked(environment) ? seen : Messages.get("inputs.spot.hint.unlinked", seen);
    }

    private static String seen(Environment environment, SpotObservation observation) {
        return Messages.get(
                observation.assumed() ? "inputs.spot.hint.assumed" : "inputs.spot.hint",
                environment.region(),
                Shown.significant(observation.discount().doubleValue() * 100) + " %",
                observation.date());
    }

    @Override
    public Environment withPosition(Environment environment, double position) {
        return with(environment, Math.round(position) / 100.0);
    }

    @Override
    public Environment withText(Environment environment, String text) {
        boolean bare = text.strip().matches("\\d+(\\.\\d+)?") && Double.parseDouble(text) > 1;
        String typed = bare ? text.strip() + "%" : text;
        Environment changed = field(id()).withText(environment, typed);
        return isLinked(environment) ? field(OF_SERVICE).withText(changed, typed) : changed;
    }

    private Environment with(Environment environment, double discount) {
        Environment changed = field(id()).withData(environment, discount);
        return isLinked(environment) ? field(OF_SERVICE).withData(changed, discount) : changed;
    }

    static boolean isLinked(Environment environment) {
        return environment.pipes().spotDiscount().equals(environment.service().spotDiscount());
    }

    private double effective(Environment environment) {
        double newest = observed(environment).map(o -> o.discount().doubleValue()).orElse(0.0);
        return environment.pipes().spotDiscount().orElse(newest);
    }

    private Optional<SpotObservation> observed(Environment environment) {
        return prices.find(environment.region())
                .map(book -> book.spot(environment.task().architecture().id()));
    }

    private static Field<Environment, ?> field(String path) {
        return PlanFields.require(path);
    }
}
