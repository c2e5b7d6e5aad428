package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.control.FieldViewModel;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.session.SessionViewModel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The Spot discount of the design that leads, and those of the designs that can follow it.
final class SpotViewModel {

    private final SessionViewModel session;
    private final SliderViewModel spot;
    private final List<SpotFollower> followers;

    SpotViewModel(SessionViewModel session, Design leader) {
        this.session = session;
        spot = new SliderViewModel(session, new SpotDiscount(leader, session.answers().prices()));
        followers =
                Arrays.stream(Design.values())
                        .map(design -> SpotFollower.of(session, design))
                        .flatMap(Optional::stream)
                        .filter(follower -> follower.isAfter(leader))
                        .toList();
    }

    SliderViewModel spot() {
        return spot;
    }

    List<SpotFollower> followers() {
        return followers;
    }

    FieldViewModel<?> field(String path) {
        return FieldViewModel.of(session, path);
    }
}
