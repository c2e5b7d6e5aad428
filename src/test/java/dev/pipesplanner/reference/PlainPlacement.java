package dev.pipesplanner.reference;

import dev.pipesplanner.plan.CapacityProvider;
import dev.pipesplanner.plan.ServiceDesign;

import java.util.List;

/// Whole tasks go to Spot or on demand by deficit, those of the base first (MODEL §4.2).
final class PlainPlacement {

    private PlainPlacement() {}

    static boolean nextGoesToSpot(ServiceDesign service, List<PlainTask> running) {
        int spot = (int) running.stream().filter(task -> task.onSpot).count();
        int onDemand = running.size() - spot;
        int base = service.base().tasks();
        boolean baseOnSpot = service.base().provider() == CapacityProvider.SPOT;
        if ((baseOnSpot ? spot : onDemand) < base) {
            return baseOnSpot;
        }
        int spotBeyond = baseOnSpot ? spot - base : spot;
        int onDemandBeyond = baseOnSpot ? onDemand : onDemand - base;
        int next = spotBeyond + onDemandBeyond + 1;
        int weights = service.spotWeight() + service.onDemandWeight();
        return service.spotWeight() * next - spotBeyond * weights
                >= service.onDemandWeight() * next - onDemandBeyond * weights;
    }
}
