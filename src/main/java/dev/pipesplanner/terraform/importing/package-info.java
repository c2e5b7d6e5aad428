/// Terraform → plan: values and declarations of existing files, and a report of every variable.
@NullMarked
package dev.pipesplanner.terraform.importing;

import org.jspecify.annotations.NullMarked;
