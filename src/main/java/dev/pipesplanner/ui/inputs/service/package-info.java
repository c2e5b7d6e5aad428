/// What the service adds to the inputs: what its section says of its tasks.
@NullMarked
package dev.pipesplanner.ui.inputs.service;

import org.jspecify.annotations.NullMarked;
