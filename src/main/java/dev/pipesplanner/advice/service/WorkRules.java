package dev.pipesplanner.advice.service;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.WorkTime;

import java.util.List;
import java.util.stream.Stream;

/// Work that a service may not do as it is computed (MODEL §7).
final class WorkRules {

    /// The longest that SQS keeps a message invisible, however often a worker extends it.
    private static final double LONGEST_VISIBILITY_SECONDS = 43_200;

    private static final double LEAST_MESSAGES = 0.5;

    private static final Rule WORK_BEYOND_VISIBILITY =
            Rule.warning(
                    "work-beyond-visibility",
                    "Work longer than SQS waits",
                    "FACTS §3: SQS, visibility timeout of 12 hours at most");

    static final List<Check<RuleContext>> CHECKS =
            List.of(new Check<>(WORK_BEYOND_VISIBILITY, WorkRules::workBeyondVisibility));

    private WorkRules() {}

    private static Stream<Finding> workBeyondVisibility(RuleContext context) {
        double longer =
                context.workedMessages()
                        * WorkTime.of(context.workload().processingSeconds(), 1)
                                .tail(LONGEST_VISIBILITY_SECONDS);
        if (longer < LEAST_MESSAGES) {
            return Stream.empty();
        }
        return Stream.of(
                WORK_BEYOND_VISIBILITY
                        .about(
                                Design.SERVICE,
                                "About "
                                        + Words.counted(Math.rint(longer), "message")
                                        + " per month take longer than the 12 hours for which SQS"
                                        + " can hide them: they come back while they are worked,"
                                        + " and are worked again.")
                        .advising("Split the work, or give each message its own task."));
    }
}
