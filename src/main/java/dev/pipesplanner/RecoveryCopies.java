package dev.pipesplanner;

import dev.pipesplanner.storage.plan.RecoveryFolder;
import dev.pipesplanner.ui.recovery.Recovery;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The window's recovery copies on the disk. A disk that refuses them must not keep anyone from
/// working: the failure goes into the log.
final class RecoveryCopies implements Recovery {

    private final RecoveryFolder folder;
    private final Consumer<Throwable> log;

    RecoveryCopies(RecoveryFolder folder, Consumer<Throwable> log) {
        this.folder = folder;
        this.log = log;
    }

    @Override
    public Optional<LeftBehind> leftBehind() {
        try {
            List<RecoveryFolder.Abandoned> all = folder.abandoned();
            return all.stream()
                    .findFirst()
                    .map(left ->
                            new LeftBehind(
                                    left.text(),
                                    left.location(),
                                    () -> quietly(() -> RecoveryFolder.discard(left))));
        } catch (IOException e) {
            log.accept(e);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String text, String location) {
        quietly(() -> folder.keep(text, location));
    }

    @Override
    public void drop() {
        quietly(folder::drop);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void quietly(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            log.accept(e);
        }
    }
}
