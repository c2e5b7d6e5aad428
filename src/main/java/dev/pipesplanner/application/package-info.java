/// What window and terminal both ask: an environment judged with its break-evens and findings, the
/// topics by which designs are compared, the effect of other prices, the export of an environment.
@NullMarked
package dev.pipesplanner.application;

import org.jspecify.annotations.NullMarked;
