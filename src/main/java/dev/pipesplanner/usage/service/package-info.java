/// The service design in closed form: services of one size and services that switch on and off; any
/// other policy is left to the simulation (MODEL §4).
@NullMarked
package dev.pipesplanner.usage.service;

import org.jspecify.annotations.NullMarked;
