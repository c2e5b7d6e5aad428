package dev.pipesplanner.ui;

import dev.pipesplanner.ui.text.Messages;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks with the dialogs of the operating system.
final class SystemPlaces implements Places {

    private final Supplier<Window> owner;

    SystemPlaces(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<String> planToOpen() {
        return open("file.plans", "*.plan.json");
    }

    @Override
    public Optional<String> planToSave(String name) {
        FileChooser chooser = chooser("file.plans", "*.plan.json");
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Optional<String> chartToSave(String name, String ending) {
        FileChooser chooser = chooser("file.chart", "*" + ending);
        chooser.setInitialFileName(name + ending);
        return path(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Optional<String> traceToOpen() {
        return open("file.traces", "*.json", "*.csv", "*.tsv", "*.txt");
    }

    @Override
    public Optional<String> valuesToImport() {
        return open("file.tfvars", "*.tfvars", "*.tfvars.json");
    }

    @Override
    public Optional<String> ratesToOpen() {
        return open("file.rates", "*.json");
    }

    @Override
    public Optional<String> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner.get()));
    }

    private Optional<String> open(String kind, String... patterns) {
        return path(chooser(kind, patterns).showOpenDialog(owner.get()));
    }

    private static FileChooser chooser(String kind, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Messages.get(kind), patterns));
        return chooser;
    }

    private static Optional<String> path(File chosen) {
        return Optional.ofNullable(chosen).map(File::getPath);
    }
}
