package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Task;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;
import java.util.Optional;

/// vCPUs in the steps that Fargate offers; the memory follows to the nearest one offered, and comes
/// back when it is offered again.
final class TaskSize implements SliderViewModel.Meaning {

    /// A memory that was lowered or raised to fit a size, in which environment, and from what.
    private record Fitted(String environment, Task task, int wanted) {}

    static final double UNITS_PER_VCPU = 1024;
    private static final double SMALLEST_UNITS = 256;

    private Optional<Fitted> fitted = Optional.empty();

    @Override
    public String id() {
        return "task.cpu";
    }

    @Override
    public String label() {
        return Messages.get("inputs.size");
    }

    @Override
    public double position(Environment environment) {
        return Math.max(0, FargateSizes.cpus().indexOf(environment.task().cpu()));
    }

    @Override
    public String text(Environment environment) {
        return Figures.significant(environment.task().vCpu()) + " vCPU";
    }

    @Override
    public String hint(Environment environment) {
        return Messages.get(
                "inputs.size.hint",
                String.valueOf(environment.task().cpu()),
                String.valueOf(environment.task().memory()));
    }

    @Override
    public Environment withPosition(Environment environment, double position) {
        return withCpu(environment, FargateSizes.cpus().get((int) Math.round(position)));
    }

    /// Numbers from 256 are CPU units, smaller ones are vCPUs.
    @Override
    public Environment withText(Environment environment, String text) {
        String number = text.replaceAll("(?i)\\s*vcpu\\s*$", "").strip();
        if (number.matches("\\d+(\\.\\d+)?")) {
            double typed = Double.parseDouble(number);
            double units = typed < SMALLEST_UNITS ? typed * UNITS_PER_VCPU : typed;
            for (int cpu : FargateSizes.cpus()) {
                if (cpu == units) {
                    return withCpu(environment, cpu);
                }
            }
        }
        throw new IllegalArgumentException(
                text.isBlank()
                        ? Messages.get("inputs.size.error.empty")
                        : Messages.get("inputs.size.error", text));
    }

    static Environment withMemory(Environment environment, int memory) {
        return PlanFields.require("task.memory").withData(environment, (double) memory);
    }

    private Environment withCpu(Environment environment, int cpu) {
        Environment sized = PlanFields.require("task.cpu").withData(environment, (double) cpu);
        List<Integer> offered = FargateSizes.memories(cpu);
        int wanted = wanted(environment);
        int memory =
                offered.stream().filter(mib -> mib >= wanted).findFirst().orElse(offered.getLast());
        Environment changed = withMemory(sized, memory);
        fitted = Optional.of(new Fitted(environment.name(), changed.task(), wanted));
        return changed;
    }

    private int wanted(Environment environment) {
        return fitted.filter(fit ->
                        fit.environment().equals(environment.name())
                                && fit.task().equals(environment.task()))
                .map(Fitted::wanted)
                .orElse(environment.task().memory());
    }
}
