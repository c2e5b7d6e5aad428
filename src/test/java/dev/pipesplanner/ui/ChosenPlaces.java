package dev.pipesplanner.ui;

import dev.pipesplanner.ui.overlay.FileDialogs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A user who always names the same place.
public final class ChosenPlaces implements FileDialogs {

    private String place = "";

    public void choose(Path where) {
        place = where.toString();
    }

    /// Gives every question up from now on.
    public void cancel() {
        place = "";
    }

    private Optional<String> chosen() {
        return Optional.of(place).filter(where -> !where.isEmpty());
    }

    @Override
    public Optional<String> planToOpen() {
        return chosen();
    }

    @Override
    public Optional<String> planToSave(String name) {
        return chosen();
    }

    @Override
    public Optional<String> chartToSave(String name, String ending) {
        return chosen().map(folder -> folder + "/" + name + ending);
    }

    @Override
    public Optional<String> traceToOpen() {
        return chosen();
    }

    @Override
    public Optional<String> valuesToImport() {
        return chosen();
    }

    @Override
    public Optional<String> ratesToOpen() {
        return chosen();
    }

    @Override
    public Optional<String> folder(String title) {
        return chosen();
    }

    @Override
    public boolean exists(String location) {
        return Files.exists(Path.of(location));
    }
}
