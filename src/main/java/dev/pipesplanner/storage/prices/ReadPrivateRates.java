package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PrivateRates;

/// What came of reading a file of private rates.
public sealed interface ReadPrivateRates {

    record Read(PrivateRates rates) implements ReadPrivateRates {}

    record Refused(String message) implements ReadPrivateRates {}
}
