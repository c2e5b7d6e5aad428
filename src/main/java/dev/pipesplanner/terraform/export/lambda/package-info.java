/// The Terraform module of the Lambda design (LAMBDA-MODEL §11).
@NullMarked
package dev.pipesplanner.terraform.export.lambda;

import org.jspecify.annotations.NullMarked;
