/// What window and command line both ask of the engine (decision 0004): an environment's answer
/// with its findings, what all environments of a plan cost together, what other prices do to its
/// bills, what an environment is exported as, and the designs compared topic by topic.
///
/// A face turns what it gets here into words, pixels or JSON and decides nothing.
@NullMarked
package dev.pipesplanner.application;

import org.jspecify.annotations.NullMarked;
