/// The chosen design's Terraform files.
@NullMarked
package dev.pipesplanner.ui.terraform;

import org.jspecify.annotations.NullMarked;
