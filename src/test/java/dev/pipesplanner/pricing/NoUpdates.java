package dev.pipesplanner.pricing;

import dev.pipesplanner.reading.Reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Prices that nobody can renew.
public class NoUpdates implements PriceUpdates {

    @Override
    public List<String> regions() {
        return List.of();
    }

    @Override
    public Renewal refresh(List<String> regions, Access access, Target target, Watcher watcher) {
        return new Renewal.Failed(List.of(), "There is no network here.");
    }

    @Override
    public Renewal take(List<String> files, Target target, Watcher watcher) {
        return new Renewal.Refused(List.of(), "There are no files here.");
    }

    @Override
    public Reading<Optional<PriceBook>> on(String region, LocalDate day) {
        return Reading.of(Optional.empty());
    }

    @Override
    public Optional<PriceBook> bundled(String region) {
        return Optional.empty();
    }

    @Override
    public List<LocalDate> days(String region) {
        return List.of();
    }

    @Override
    public Reading<PrivateRates> rates(String file) {
        return Reading.refused("There is no file " + file + ".");
    }

    @Override
    public Reading<PriceBook> read(String file) {
        return Reading.refused("There is no file " + file + ".");
    }
}
