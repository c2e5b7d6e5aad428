package dev.pipesplanner.analysis;

import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.simulation.Simulated;

/// What a simulated month says of one design.
public sealed interface SimulatedDesign {

    Design design();

    /// @param bill of the simulated usage
    record Billed(Simulated simulated, Bill bill) implements SimulatedDesign {

        @Override
        public Design design() {
            return simulated.design();
        }
    }

    /// A design that cannot carry the load or cannot be simulated.
    record Missing(Design design, String reason) implements SimulatedDesign {}
}
