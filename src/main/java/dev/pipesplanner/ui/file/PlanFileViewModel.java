package dev.pipesplanner.ui.file;

import dev.pipesplanner.plan.OpenPlans;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.Traces;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.TextFolders.Found;
import dev.pipesplanner.ui.services.WindowServices;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;

/// Watches the file of the open plan: whether it still holds what was read or saved, and whether
/// another window has it open, too.
///
/// It looks once a second instead of waiting for events: shared folders and mounted ones send none,
/// and programs that replace a file make an event-based watch lose it. It compares what the file
/// holds, since times are coarse and copied along. What it sees counts when it sees it twice: a
/// program that writes is not done at the first look.
public final class PlanFileViewModel {

    private static final long LOOK_MILLIS = 1000;

    private final PlanFiles files;
    private final TextFolders folders;
    private final OpenPlans open;
    private final SessionViewModel session;
    private final Background.Line line;
    private final ReadOnlyStringWrapper change = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper readable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper other = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Plan>> compared =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile boolean isClosed;

    /// What was read, saved or kept against; what is compared with what the file holds.
    private Found known = new Found.Nothing();

    private Found seen = known;
    private Found told = known;
    private boolean isElsewhere;

    /// Counts what makes looks that are under way old.
    private int turn;

    public PlanFileViewModel(
            WindowServices services, SessionViewModel session, Background.Line line) {
        this.files = services.files();
        this.folders = services.folders();
        this.open = services.open();
        this.session = session;
        this.line = line;
        session.locationProperty().addListener((_, _, now) -> moved(now));
    }

    /// Looks again and again until it is closed.
    public void watch(Background background) {
        background.every(LOOK_MILLIS, () -> !isClosed, () -> line.window().execute(this::look));
    }

    public void close() {
        isClosed = true;
        line.execute(() -> open.mark(""));
    }

    private void moved(String location) {
        knows(location.isEmpty() ? new Found.Nothing() : folders.read(location));
        isElsewhere = false;
        other.set("");
        line.execute(() -> open.mark(location));
        look();
    }

    /// What a file holds now; to be asked before it is read, so that nothing in between is missed.
    public Found found(String location) {
        return location.isEmpty() ? new Found.Nothing() : folders.read(location);
    }

    /// The plan on the screen was made of this, or is meant to replace it.
    public void knows(Found held) {
        turn++;
        known = held;
        seen = held;
        told = held;
        change.set("");
        compared.set(Optional.empty());
    }

    /// Whether saving there would replace what nobody here has seen.
    public boolean isNewer(String location) {
        Found now = found(location);
        return location.equals(session.locationProperty().get())
                && now instanceof Found.Text
                && !now.equals(known)
                && !isMine(now);
    }

    /// Looks at the file once, behind the window.
    public void look() {
        String location = session.locationProperty().get();
        if (location.isEmpty() || isClosed) {
            return;
        }
        int asked = turn;
        line.execute(() -> {
            Found now = folders.read(location);
            boolean elsewhere = open.isOpenElsewhere();
            line.window()
                    .execute(() -> {
                        if (asked == turn) {
                            compare(location, now);
                        }
                        if (location.equals(session.locationProperty().get())) {
                            tellElsewhere(elsewhere);
                        }
                    });
        });
    }

    private void compare(String location, Found now) {
        boolean settled = now.equals(seen);
        seen = now;
        if (!settled || now.equals(told)) {
            return;
        }
        told = now;
        readable.set(now instanceof Found.Text);
        if (isMine(now)) {
            knows(now);
            session.savedAt(location);
        } else if (now.equals(known)) {
            change.set("");
        } else {
            change.set(words(location, now));
        }
    }

    private String words(String location, Found now) {
        return switch (now) {
            case Found.Text _ ->
                    Messages.get(
                            session.editedProperty().get() ? "file.changed.edited" : "file.changed",
                            location);
            case Found.Nothing _ -> {
                session.keepUnsaved();
                yield Messages.get("file.gone", location);
            }
            case Found.Unreadable(String message) -> message.replace('\n', ' ');
        };
    }

    private boolean isMine(Found now) {
        return now instanceof Found.Text(String text)
                && files.parse("", text)
                        .toOptional()
                        .map(files::text)
                        .filter(files.text(session.planProperty().get())::equals)
                        .isPresent();
    }

    private void tellElsewhere(boolean now) {
        if (now != isElsewhere) {
            isElsewhere = now;
            other.set(now ? Messages.get("file.elsewhere") : "");
        }
    }

    /// The plan that the file holds now.
    public Reading<Plan> read() {
        return files.read(session.locationProperty().get());
    }

    /// Puts the plan of the file in the place of the one on the screen, as a step that can be taken
    /// back.
    public void take(Plan inFile, Found held) {
        knows(held);
        session.refusals().clear();
        session.changePlan(Messages.get("step.reload"), "", _ -> inFile);
        session.savedAt(session.locationProperty().get());
    }

    /// Keeps the plan on the screen, as unsaved changes; the file stays as it is until it is saved.
    public void keepMine() {
        knows(seen);
        session.keepUnsaved();
    }

    /// Lets the plan of the file be seen beside the one on the screen, with its traces.
    ///
    /// @param then shows both
    public void compareWith(Plan inFile, Runnable then) {
        Traces traces = new Traces(files, session.locationProperty().get());
        int asked = turn;
        line.execute(() -> {
            Optional<Plan> read = Optional.of(traces.read(inFile));
            line.window()
                    .execute(() -> {
                        if (asked == turn) {
                            compared.set(read);
                            then.run();
                        }
                    });
        });
    }

    /// The other window is known.
    public void hide() {
        other.set("");
    }

    /// What happened to the file; empty while it holds what is known.
    public ReadOnlyStringProperty changeProperty() {
        return change.getReadOnlyProperty();
    }

    /// Whether the file holds something that could be a plan.
    public ReadOnlyBooleanProperty readableProperty() {
        return readable.getReadOnlyProperty();
    }

    /// That another window has the file open; empty when none has, or it is known.
    public ReadOnlyStringProperty otherProperty() {
        return other.getReadOnlyProperty();
    }

    /// The plan of the file, while it is to be seen beside the one on the screen.
    public ReadOnlyObjectProperty<Optional<Plan>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }
}
