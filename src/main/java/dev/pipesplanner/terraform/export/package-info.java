/// Plan → Terraform: the variables of a design, its root and its module, and how they meet files
/// that are already there.
@NullMarked
package dev.pipesplanner.terraform.export;

import org.jspecify.annotations.NullMarked;
