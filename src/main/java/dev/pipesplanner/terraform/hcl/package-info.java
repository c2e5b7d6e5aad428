/// Values of Terraform as text: read with their places in a file, written, and changed in place so
/// that comments and order stay.
@NullMarked
package dev.pipesplanner.terraform.hcl;

import org.jspecify.annotations.NullMarked;
