package dev.pipesplanner.ui.overlay;

import dev.pipesplanner.ui.text.Messages;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks with the dialogs of the operating system, which begin in the folder of the plan.
public final class SystemFileDialogs implements FileDialogs {

    private final Supplier<Window> owner;
    private final Supplier<String> plan;

    /// @param plan the location of the plan; empty when it is in no file
    public SystemFileDialogs(Supplier<Window> owner, Supplier<String> plan) {
        this.owner = owner;
        this.plan = plan;
    }

    @Override
    public Optional<String> planToOpen() {
        return open("open.plan", "file.plans", "*.plan.json");
    }

    @Override
    public Optional<String> planToSave(String name) {
        FileChooser chooser = chooser("save.plan", "file.plans", "*.plan.json");
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Optional<String> chartToSave(String name, String ending) {
        FileChooser chooser = chooser("save.chart", "file.chart", "*" + ending);
        chooser.setInitialFileName(name + ending);
        return path(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Optional<String> traceToOpen() {
        return open("open.trace", "file.traces", "*.json", "*.csv", "*.tsv", "*.txt");
    }

    @Override
    public Optional<String> valuesToImport() {
        return open("open.tfvars", "file.tfvars", "*.tfvars", "*.tfvars.json");
    }

    @Override
    public Optional<String> ratesToOpen() {
        return open("open.rates", "file.rates", "*.json");
    }

    @Override
    public Optional<String> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        start().ifPresent(chooser::setInitialDirectory);
        return path(chooser.showDialog(owner.get()));
    }

    @Override
    public boolean exists(String location) {
        return new File(location).exists();
    }

    private Optional<String> open(String title, String kind, String... patterns) {
        return path(chooser(title, kind, patterns).showOpenDialog(owner.get()));
    }

    /// The plan's folder, as long as there is one.
    private Optional<File> start() {
        return folderOf(plan.get());
    }

    static Optional<File> folderOf(String plan) {
        return Optional.of(plan)
                .filter(place -> !place.isEmpty())
                .map(place -> new File(place).getAbsoluteFile().getParentFile())
                .filter(File::isDirectory);
    }

    private FileChooser chooser(String title, String kind, String... patterns) {
        FileChooser chooser = new FileChooser();
        start().ifPresent(chooser::setInitialDirectory);
        chooser.setTitle(Messages.get(title));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Messages.get(kind), patterns));
        return chooser;
    }

    private static Optional<String> path(File chosen) {
        return Optional.ofNullable(chosen).map(File::getPath);
    }
}
