package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableValue;

import java.util.Optional;

/// Whether a design follows another's Spot discount: its own is automatic in the plan then, and
/// typed otherwise.
final class SpotFollower {

    private final SessionViewModel session;
    private final SpotDiscount discount;
    private final Design followed;

    private SpotFollower(SessionViewModel session, SpotDiscount discount, Design followed) {
        this.session = session;
        this.discount = discount;
        this.followed = followed;
    }

    /// Empty where a design follows the region's observation only.
    static Optional<SpotFollower> of(SessionViewModel session, Design design) {
        SpotDiscount discount = new SpotDiscount(design, session.answers().prices());
        return session.environmentProperty()
                .get()
                .settings(design)
                .spotDiscountFollows()
                .map(followed -> new SpotFollower(session, discount, followed));
    }

    boolean isAfter(Design design) {
        return followed == design;
    }

    String id() {
        return discount.design().id();
    }

    String path() {
        return discount.id();
    }

    String label() {
        return Messages.get("inputs.spot.link", followed.subject());
    }

    /// Whether there is something to follow, and somebody who does: both are compared.
    ObservableValue<Boolean> canFollow() {
        return session.environmentProperty().map(environment -> canFollow(environment));
    }

    ObservableValue<Boolean> follows() {
        return session.environmentProperty().map(environment -> !hasOwn(environment));
    }

    /// A discount of the design's own beside the one that it could follow.
    ObservableValue<Boolean> isApart() {
        return session.environmentProperty()
                .map(environment -> canFollow(environment) && hasOwn(environment));
    }

    void follow(boolean follows) {
        session.change(
                Messages.get("step.set", FieldLabels.of(path())),
                "",
                follows ? discount::automatic : discount::kept);
    }

    private boolean canFollow(Environment environment) {
        return environment.designs().contains(followed)
                && environment.designs().contains(discount.design());
    }

    private boolean hasOwn(Environment environment) {
        return environment.settings(discount.design()).ownSpotDiscount().isTyped();
    }
}
