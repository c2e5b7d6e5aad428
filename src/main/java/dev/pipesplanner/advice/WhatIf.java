package dev.pipesplanner.advice;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

/// Answers one design of a changed environment as the one that is judged was answered: same prices,
/// same month, same engine, so that the two may be set against each other.
@FunctionalInterface
public interface WhatIf {

    Answer answer(Environment changed, Design design);
}
