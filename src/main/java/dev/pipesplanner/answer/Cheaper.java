package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;

import java.util.Comparator;
import java.util.List;

/// Which design has the smallest total, dollars only: fit does not count here.
public sealed interface Cheaper {

    /// One design costs least.
    record One(Design design) implements Cheaper {}

    /// The smallest total is that of several designs.
    record Equal() implements Cheaper {}

    /// A design was not priced, or none carries the load.
    record None() implements Cheaper {}

    static Cheaper of(List<Answer> answers) {
        if (answers.stream().anyMatch(Answer::isUnknown)) {
            return new None();
        }
        List<Priced> priced =
                answers.stream()
                        .flatMap(answer -> answer.priced().stream())
                        .sorted(Comparator.comparing(Priced::totalUsd))
                        .toList();
        if (priced.isEmpty()) {
            return new None();
        }
        Priced first = priced.getFirst();
        long equal = priced.stream().filter(each -> each.costsAs(first)).count();
        return equal > 1 ? new Equal() : new One(first.design());
    }
}
