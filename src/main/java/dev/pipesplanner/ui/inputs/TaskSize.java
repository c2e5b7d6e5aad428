package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.ui.text.Shown;

import java.util.List;

/// vCPUs in the steps that Fargate offers; the memory follows to the nearest one offered.
record TaskSize() implements SliderViewModel.Meaning {

    static final double UNITS_PER_VCPU = 1024;
    private static final double SMALLEST_UNITS = 256;

    @Override
    public String id() {
        return "task.cpu";
    }

    @Override
    public String step() {
        return Messages.get("step.set", Messages.get("inputs.size"));
    }

    @Override
    public double position(Environment environment) {
        return Math.max(0, FargateSizes.cpus().indexOf(environment.task().cpu()));
    }

    @Override
    public String text(Environment environment) {
        return Shown.significant(environment.task().vCpu()) + " vCPU";
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
        throw new IllegalArgumentException(Messages.get("inputs.size.error", text));
    }

    static Environment withMemory(Environment environment, int memory) {
        return PlanFields.require("task.memory").withData(environment, (double) memory);
    }

    private static Environment withCpu(Environment environment, int cpu) {
        Environment sized = PlanFields.require("task.cpu").withData(environment, (double) cpu);
        List<Integer> offered = FargateSizes.memories(cpu);
        int wanted = environment.task().memory();
        int memory =
                offered.stream().filter(mib -> mib >= wanted).findFirst().orElse(offered.getLast());
        return withMemory(sized, memory);
    }
}
