package dev.pipesplanner.terraform.hcl;

import java.util.Optional;

/// What is known of the addresses that code refers to.
public interface References {

    /// Of a text that refers to nothing, such as a file of values.
    References NONE = _ -> Optional.empty();

    /// @param address such as `var.task_cpu` or `local.name`
    /// @return empty where the value is not known
    Optional<HclValue> value(String address);
}
