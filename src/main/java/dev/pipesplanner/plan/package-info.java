/// What the user plans: the plan, its environments and every input, with the one catalogue of
/// fields.
///
/// A record refuses values out of their range. Fields that only contradict each other (a p95 below
/// its mean, a memory that Fargate does not offer with the vCPUs) can meet while somebody types;
/// {@link PlanChecks} names them, and every engine and file writer asks it first.
@NullMarked
package dev.pipesplanner.plan;

import org.jspecify.annotations.NullMarked;
