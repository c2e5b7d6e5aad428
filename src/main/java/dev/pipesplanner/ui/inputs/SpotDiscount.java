package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.SpotObservation;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.plan.Figures;

import java.util.Optional;

/// The discount of Fargate Spot for both designs in one step, until the service has its own.
record SpotDiscount(PriceBooks prices, SpotLink link) implements SliderViewModel.Meaning {

    static final String OF_SERVICE = "service.spotDiscount";

    private static final String OF_PIPES = "pipes.spotDiscount";
    private static final String UNKNOWN = "–";

    @Override
    public String id() {
        return OF_PIPES;
    }

    @Override
    public String label() {
        return Messages.get("inputs.spot");
    }

    @Override
    public double position(Environment environment) {
        return effective(environment).orElse(0.0) * 100;
    }

    @Override
    public String text(Environment environment) {
        return effective(environment).map(Figures::percent).orElse(UNKNOWN);
    }

    @Override
    public String hint(Environment environment) {
        String key = link.isLinked(environment) ? "inputs.spot.hint" : "inputs.spot.hint.unlinked";
        return observed(environment)
                .map(seen ->
                        Messages.get(
                                seen.assumed() ? key + ".assumed" : key,
                                environment.region(),
                                Figures.significant(seen.discount().doubleValue() * 100) + " %",
                                String.valueOf(seen.date())))
                .orElseGet(() -> Messages.get("inputs.spot.hint.unknown", environment.region()));
    }

    @Override
    public Environment withPosition(Environment environment, double position) {
        double discount = Math.round(position) / 100.0;
        Environment changed = field(OF_PIPES).withData(environment, discount);
        return link.isLinked(environment) ? followed(changed) : changed;
    }

    @Override
    public Environment withText(Environment environment, String text) {
        Environment changed = field(OF_PIPES).withText(environment, text);
        return link.isLinked(environment) ? followed(changed) : changed;
    }

    /// The service takes the discount of pipes.
    static Environment followed(Environment environment) {
        return field(OF_SERVICE).withData(environment, field(OF_PIPES).data(environment));
    }

    private Optional<Double> effective(Environment environment) {
        Optional<Double> newest = observed(environment).map(seen -> seen.discount().doubleValue());
        return switch (environment.pipes().spotDiscount()) {
            case Setting.Auto<Double> _ -> newest;
            case Setting.Typed<Double>(Double typed) -> Optional.of(typed);
        };
    }

    private Optional<SpotObservation> observed(Environment environment) {
        return prices.usable(environment.region())
                .map(book -> book.spot(environment.task().architecture().id()));
    }

    private static Field<Environment, ?> field(String path) {
        return PlanFields.require(path);
    }
}
