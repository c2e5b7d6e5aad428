/// What a service of tasks loses, never reaches or pays beside the comparison.
@NullMarked
package dev.pipesplanner.advice.service;

import org.jspecify.annotations.NullMarked;
