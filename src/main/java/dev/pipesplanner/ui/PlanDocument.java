package dev.pipesplanner.ui;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.ui.file.PlanFileViewModel;
import dev.pipesplanner.ui.overlay.Dialogs;
import dev.pipesplanner.ui.overlay.FileDialogs;
import dev.pipesplanner.ui.overlay.Overlays;
import dev.pipesplanner.ui.overlay.Toasts;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.simulation.TracePaths;
import dev.pipesplanner.ui.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The plan as a file: open, save, and the question about unsaved changes.
final class PlanDocument {

    private static final int RECENT = 8;
    private static final String LAST = "plan";
    private static final String ENDING = ".plan.json";

    private final PlanFiles files;
    private final SessionViewModel session;
    private final Memory memory;
    private final Dialogs dialogs;
    private final Toasts toasts;
    private final FileDialogs places;
    private final PlanFileViewModel file;
    private final String last;

    /// @param file watches the file of the plan
    PlanDocument(
            PlanFiles files,
            SessionViewModel session,
            Memory memory,
            Overlays overlays,
            FileDialogs places,
            PlanFileViewModel file) {
        this.files = files;
        this.session = session;
        this.memory = memory;
        this.dialogs = overlays.dialogs();
        this.toasts = overlays.toasts();
        this.places = places;
        this.file = file;
        this.last = memory.get(LAST, "");
        session.locationProperty().addListener(_ -> rememberLast());
    }

    /// Lets the plan go, once it is known what happens to unsaved changes and to what an input has
    /// refused, which no file takes.
    ///
    /// @param then what follows; nothing does when the plan shall stay
    void leave(Runnable then) {
        if (dialogs.isAsking()) {
            return; // one question at a time, also when the window is closed once more
        }
        if (session.refusals().isEmpty()) {
            leaveChanges(then);
        } else {
            dialogs.confirm(
                    Messages.get("refused.title"),
                    Messages.get("refused.text"),
                    Messages.get("refused.leave"),
                    () -> leaveChanges(then));
        }
    }

    private void leaveChanges(Runnable then) {
        if (!session.editedProperty().get()) {
            then.run();
            return;
        }
        dialogs.askUnsaved(
                session.planProperty().get().name(),
                answer -> {
                    switch (answer) {
                        case SAVE -> save(then);
                        case DISCARD -> then.run();
                        case CANCEL -> {}
                    }
                });
    }

    void create() {
        leave(() -> session.open(empty(), ""));
    }

    void open() {
        leave(() -> places.planToOpen().ifPresent(this::openAt));
    }

    void openRecent(String location) {
        leave(() -> openAt(location));
    }

    void openSample(String name) {
        leave(() -> use(files.sample(name), plan -> session.open(plan, "")));
    }

    /// Opens a plan that is in no file yet.
    void openNew(Plan plan) {
        leave(() -> session.recover(plan, ""));
    }

    /// What was open when the last window closed.
    void openLast() {
        if (!last.isEmpty() && places.exists(last)) {
            openAt(last);
            rememberLast(); // one that is refused does not come again
        }
    }

    private void rememberLast() {
        memory.put(LAST, session.locationProperty().get());
    }

    /// Whether a plan is one of the samples that the app brings.
    boolean isSample(Plan plan) {
        return samples().stream()
                .map(files::sample)
                .flatMap(sample -> sample.toOptional().stream())
                .anyMatch(plan::equals);
    }

    void openAt(String location) {
        TextFolders.Found held = file.found(location);
        use(
                files.read(location),
                plan -> {
                    session.open(plan, location);
                    file.knows(held);
                    remember(location);
                });
    }

    private void use(Reading<Plan> reading, Consumer<Plan> use) {
        switch (reading) {
            case Reading.Read<Plan>(Plan plan) -> use.accept(plan);
            case Reading.Refused<Plan>(String message) ->
                    dialogs.warn(Messages.get("file.refused"), message);
        }
    }

    /// Puts what the plan's file holds now in the plan's place, as a step that can be taken back.
    void reload() {
        TextFolders.Found held = file.found(session.locationProperty().get());
        use(file.read(), plan -> file.take(plan, held));
    }

    /// Lets what the plan's file holds now be seen beside the plan.
    ///
    /// @param show shows it
    void compareWithFile(Runnable show) {
        use(file.read(), plan -> file.compareWith(plan, show));
    }

    void save() {
        save(() -> {});
    }

    void saveAs() {
        saveAs(() -> {});
    }

    /// @param then what follows when it is saved
    private void save(Runnable then) {
        String location = session.locationProperty().get();
        if (location.isEmpty()) {
            saveAs(then);
        } else {
            saveAt(location, then);
        }
    }

    /// What another program has written is replaced only when the user says so.
    private void saveAt(String location, Runnable then) {
        if (file.isNewer(location)) {
            dialogs.choose(
                    Messages.get("newer.title"),
                    Messages.get("newer.text", location),
                    new Dialogs.Way(Messages.get("newer.reload"), this::reload),
                    new Dialogs.Way(Messages.get("newer.save"), () -> write(location, then)));
        } else {
            write(location, then);
        }
    }

    private void saveAs(Runnable then) {
        String name = session.planProperty().get().name().toLowerCase(Locale.ROOT);
        Optional<String> chosen = places.planToSave(name.replaceAll("[^a-z0-9]+", "-") + ENDING);
        if (chosen.isEmpty()) {
            return;
        }
        String location = ended(chosen.get());
        // the operating system asked about the name as it was typed only
        if (!location.equals(chosen.get()) && places.exists(location)) {
            dialogs.confirm(
                    Messages.get("replace.title"),
                    Messages.get("replace.text", location),
                    Messages.get("replace.deed"),
                    () -> saveAt(location, then));
        } else {
            saveAt(location, then);
        }
    }

    /// A plan is found again by its ending.
    private static String ended(String location) {
        return location.endsWith(ENDING)
                ? location
                : location.replaceFirst("(\\.plan)?(\\.json)?$", "") + ENDING;
    }

    private void write(String location, Runnable then) {
        Plan named =
                TracePaths.moved(
                        session.planProperty().get(), session.locationProperty().get(), location);
        switch (files.save(named, location)) {
            case PlanFiles.Saving.Saved(String where) -> {
                session.learn(named);
                session.savedAt(where);
                file.knows(new TextFolders.Found.Text(files.text(named)));
                remember(where);
                toasts.show(Messages.get("toast.saved", where));
                then.run();
            }
            case PlanFiles.Saving.Failed(String message, boolean _) ->
                    dialogs.warn(Messages.get("file.notSaved"), message);
        }
    }

    List<String> recent() {
        return memory.get("recent", "").lines().toList();
    }

    /// Whether a recent file is not there any more.
    boolean isMissing(String location) {
        return !places.exists(location);
    }

    /// Takes the files that are not there any more off the recent ones.
    void forgetMissing() {
        memory.put("recent", String.join("\n", recent().stream().filter(places::exists).toList()));
    }

    List<String> samples() {
        return files.samples();
    }

    private void remember(String location) {
        if (!location.isEmpty()) {
            List<String> recent = new ArrayList<>(recent());
            recent.remove(location);
            recent.addFirst(location);
            memory.put("recent", String.join("\n", recent.stream().limit(RECENT).toList()));
        }
    }

    /// What a new window shows: the first sample.
    static Plan first(PlanFiles files) {
        return files.samples().stream()
                .findFirst()
                .map(files::sample)
                .flatMap(Reading::toOptional)
                .orElseGet(PlanDocument::empty);
    }

    private static Plan empty() {
        return new Plan(
                Messages.get("plan.new"), 730, false, List.of(Environment.withDefaults("dev")));
    }
}
