/// Dated price books: one per region, each rate with its tiers, its source and whether it is
/// assumed.
///
/// Fargate Spot is not in the AWS Price List, so a book carries observed discounts beside its rates
/// (FACTS §6).
@NullMarked
package dev.pipesplanner.pricing;

import org.jspecify.annotations.NullMarked;
