package dev.pipesplanner.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Prices that nobody can renew.
public final class NoUpdates implements PriceUpdates {

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
    public Optional<Reading> on(String region, LocalDate day) {
        return Optional.empty();
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
    public RatesReading rates(String file) {
        return new RatesReading.Refused("There is no file " + file + ".");
    }

    @Override
    public Reading read(String file) {
        return new Reading.Refused("There is no file " + file + ".");
    }
}
