package dev.pipesplanner.advice;

import java.util.List;

/// One rule of MODEL §7: its findings for a case; empty when it does not hold.
interface Rule {

    List<Finding> findings(RuleContext of);
}
