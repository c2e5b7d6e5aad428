package dev.pipesplanner.ui.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.DesignSettings;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.ui.session.Answers;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.session.SimulatedAnswers;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/// The plan alone says whether a discount follows: automatic does, typed does not.
class SpotFollowerTest {

    private static final Environment DEFAULTS = Environment.withDefaults("dev");

    private final SessionViewModel session = sessionOf(DEFAULTS);
    private final SpotFollower follower = SpotFollower.of(session, Design.SERVICE).orElseThrow();

    @Test
    void equalTypedDiscountsAreOpenedAsTheyAre() {
        Plan opened =
                planOf(
                        with(
                                with(DEFAULTS, "pipes.spotDiscount", "0.6"),
                                "service.spotDiscount",
                                "0.6"));

        session.open(opened, "");

        assertThat(session.planProperty().get()).isEqualTo(opened);
        assertThat(session.editedProperty().get()).isFalse();
        assertThat(follower.follows().getValue()).isFalse();
        assertThat(follower.isApart().getValue()).isTrue();
    }

    @Test
    void aDragOfTheLeadersSliderChangesNothingButItsOwn() {
        SpotViewModel spot = new SpotViewModel(session, Design.PIPES);

        for (int percent = 40; percent < 80; percent++) {
            spot.spot().slideTo(percent);
        }

        Environment dragged = session.environmentProperty().get();
        assertThat(dragged).isEqualTo(with(DEFAULTS, "pipes.spotDiscount", "0.79"));
        assertThat(dragged.spotDiscount(Design.SERVICE)).isEqualTo(Setting.of(0.79));
    }

    @Test
    void whoeverFollowsNoLongerKeepsWhatWasInForce() {
        set("pipes.spotDiscount", "0.55");

        follower.follow(false);
        set("pipes.spotDiscount", "0.4");

        assertThat(service()).isEqualTo(Setting.of(0.55));

        session.undo();
        session.undo();
        assertThat(service()).isEqualTo(Setting.auto());
    }

    @Test
    void anAutomaticLeaderIsFollowedToTheRegionsObservation() {
        follower.follow(false);

        double observed =
                new BundledPriceBooks()
                        .usable("us-east-1")
                        .orElseThrow()
                        .spot(DEFAULTS.task().architecture().id())
                        .discount()
                        .doubleValue();
        assertThat(service()).isEqualTo(Setting.of(observed));
        assertThat(session.environmentProperty().get().pipes().spotDiscount().isTyped()).isFalse();
    }

    @Test
    void withoutPricesThereIsNoDiscountToKeep() {
        set("region", "mars-north-1");

        follower.follow(false);

        assertThat(service()).isEqualTo(Setting.auto());
    }

    @Test
    void nobodyFollowsADesignThatIsNotCompared() {
        set("designs", "service");

        assertThat(follower.canFollow().getValue()).isFalse();
        assertThat(follower.isApart().getValue()).isFalse();
        assertThat(SpotDiscount.leader(session.environmentProperty().get()))
                .contains(Design.SERVICE);
    }

    @Test
    void aDesignWithoutTasksLeadsNobody() {
        Function<Design, DesignSettings> settings =
                design -> design == Design.PIPES ? new WithoutTasks() : DEFAULTS.settings(design);

        assertThat(SpotDiscount.leader(List.of(Design.PIPES), settings)).isEmpty();
        assertThat(SpotDiscount.leader(DEFAULTS.designs(), settings)).contains(Design.SERVICE);
        assertThat(new WithoutTasks().spotShare()).isZero();
    }

    /// Of a design that runs no tasks on Fargate.
    private record WithoutTasks() implements DesignSettings {
        @Override
        public double defaultInterfaceEndpoints() {
            return 0;
        }
    }

    private Setting<Double> service() {
        return session.environmentProperty().get().service().spotDiscount();
    }

    private void set(String path, String value) {
        session.change("set", "", environment -> with(environment, path, value));
    }

    private static Environment with(Environment environment, String path, String value) {
        return PlanFields.require(path).withText(environment, value);
    }

    private static Plan planOf(Environment environment) {
        return Plan.withDefaults("x", List.of(environment));
    }

    private static SessionViewModel sessionOf(Environment environment) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        return new SessionViewModel(
                new Answers(new BundledPriceBooks(), clock, () -> PriceAge.Limits.DEFAULT),
                planOf(environment),
                new SimulatedAnswers(new LatestTask(_ -> {}, _ -> {}), _ -> {}, _ -> {}));
    }
}
