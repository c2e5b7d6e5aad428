package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.inputs.pipes.PipesInputs;
import dev.pipesplanner.ui.inputs.service.ServiceInputs;
import dev.pipesplanner.ui.session.SessionViewModel;

/// Leads to the room of each design; the one door of the inputs that knows them.
public final class DesignRooms {

    private final SessionViewModel session;

    public DesignRooms(SessionViewModel session) {
        this.session = session;
    }

    DesignInputs open(Design design) {
        return switch (design) {
            case PIPES -> new PipesInputs(session);
            case SERVICE -> new ServiceInputs();
        };
    }
}
