/// Findings: what AWS will refuse, lose or charge for, each rule with its citation (MODEL §7).
@NullMarked
package dev.pipesplanner.advice;

import org.jspecify.annotations.NullMarked;
