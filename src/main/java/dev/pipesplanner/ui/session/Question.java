package dev.pipesplanner.ui.session;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;

import java.util.Optional;

/// What is asked of one environment, with its prices looked up once for all who answer.
///
/// @param plan whose settings count for the environment
/// @param book empty where the region has no prices
public record Question(Plan plan, Environment environment, Optional<PriceBook> book) {}
