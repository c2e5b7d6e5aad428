package dev.pipesplanner.cli;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.reading.Reading;

import java.util.List;
import java.util.Optional;

/// The listed books, each under the same private rates.
record PrivatePriceBooks(PriceBooks listed, PrivateRates rates) implements PriceBooks {

    @Override
    public List<String> regions() {
        return listed.regions();
    }

    @Override
    public Reading<Optional<PriceBook>> find(String region) {
        return listed.find(region).map(found -> found.map(book -> book.with(rates)));
    }
}
