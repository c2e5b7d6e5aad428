/// What the window knows of the always-on ECS service alone.
@NullMarked
package dev.pipesplanner.ui.service;

import org.jspecify.annotations.NullMarked;
