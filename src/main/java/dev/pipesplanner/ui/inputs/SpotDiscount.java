package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.DesignSettings;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateCapacity;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.SpotObservation;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The discount of Fargate Spot of one design, which holds for those that follow it, too.
record SpotDiscount(Design design, PriceBooks prices) implements SliderViewModel.Meaning {

    private static final String AUTOMATIC = "auto";
    private static final String UNKNOWN = "–";

    static String path(Design design) {
        return design.path(FargateCapacity.SPOT_DISCOUNT);
    }

    /// The first compared design with tasks on Fargate that follows no other compared one; empty
    /// where none has any.
    static Optional<Design> leader(Environment environment) {
        return leader(environment.designs(), environment::settings);
    }

    static Optional<Design> leader(
            List<Design> compared, Function<Design, DesignSettings> settings) {
        List<Design> withTasks =
                compared.stream()
                        .filter(design -> settings.apply(design).fargate().isPresent())
                        .toList();
        return withTasks.stream()
                .filter(design ->
                        settings.apply(design)
                                .spotDiscountFollows()
                                .filter(withTasks::contains)
                                .isEmpty())
                .findFirst();
    }

    @Override
    public String id() {
        return path(design);
    }

    @Override
    public String label() {
        return Messages.get("inputs.spot");
    }

    @Override
    public double position(Environment environment) {
        return inForce(environment).orElse(0.0) * 100;
    }

    @Override
    public String text(Environment environment) {
        return inForce(environment).map(Figures::percent).orElse(UNKNOWN);
    }

    @Override
    public String hint(Environment environment) {
        String key = isAlone(environment) ? "inputs.spot.hint.unlinked" : "inputs.spot.hint";
        return observed(environment)
                .map(seen ->
                        Messages.get(
                                seen.assumed() ? key + ".assumed" : key,
                                environment.region(),
                                Figures.significant(seen.discount().doubleValue() * 100) + " %",
                                String.valueOf(seen.date()),
                                design.subject()))
                .orElseGet(() -> Messages.get("inputs.spot.hint.unknown", environment.region()));
    }

    @Override
    public Environment withPosition(Environment environment, double position) {
        return field().withData(environment, Math.round(position) / 100.0);
    }

    @Override
    public Environment withText(Environment environment, String text) {
        return field().withText(environment, text);
    }

    /// Leaves the discount to what it follows.
    Environment automatic(Environment environment) {
        return field().withText(environment, AUTOMATIC);
    }

    /// Keeps the discount in force, whatever becomes of what it followed. Where none is known,
    /// there is none to keep.
    Environment kept(Environment environment) {
        return inForce(environment)
                .<Environment>map(discount -> field().withData(environment, discount))
                .orElse(environment);
    }

    /// Whether a compared design that could follow has a discount of its own.
    private boolean isAlone(Environment environment) {
        return environment.designs().stream()
                .map(environment::settings)
                .filter(other -> other.spotDiscountFollows().equals(Optional.of(design)))
                .anyMatch(other -> other.ownSpotDiscount().isTyped());
    }

    private Optional<Double> inForce(Environment environment) {
        return switch (environment.spotDiscount(design)) {
            case Setting.Auto<Double> _ ->
                    observed(environment).map(seen -> seen.discount().doubleValue());
            case Setting.Typed<Double>(Double typed) -> Optional.of(typed);
        };
    }

    private Optional<SpotObservation> observed(Environment environment) {
        return prices.usable(environment.region())
                .map(book -> book.spot(environment.task().architecture().id()));
    }

    private Field<Environment, ?> field() {
        return PlanFields.require(id());
    }
}
