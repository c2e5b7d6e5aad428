package dev.pipesplanner.terraform;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Skips loudly where Terraform is not installed; with `-Dterraform=required` the skip is a
/// failure.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TerraformCondition.class)
public @interface RequiresTerraform {

    /// What stays unchecked when the test is skipped.
    String unchecked();
}
