package dev.pipesplanner.pricing;

import dev.pipesplanner.reading.Reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The port through which price books are renewed and remembered.
///
/// Both ways of renewing block until they are done; interrupting the thread cancels them. A book is
/// replaced as a whole or not at all, and one that is not replaced stays in force.
public interface PriceUpdates {

    /// The regions that could be refreshed.
    List<String> regions();

    /// Asks AWS for the prices of regions, one region after the other. A region that is being asked
    /// for when it is cancelled keeps its book.
    Renewal refresh(List<String> regions, Access access, Target target, Watcher watcher);

    /// Takes prices from bulk offer files on the disk, for each region that they hold.
    Renewal take(List<String> files, Target target, Watcher watcher);

    /// The book that was in force for a region on a day: the newest until then, the user's own or
    /// the bundled one; empty when both are younger, refused when its file cannot be used.
    Reading<Optional<PriceBook>> on(String region, LocalDate day);

    /// The book that came with the app.
    Optional<PriceBook> bundled(String region);

    /// The days on which the region's book was renewed, oldest first.
    List<LocalDate> days(String region);

    /// The book in a file.
    Reading<PriceBook> read(String file);

    /// The private rates in a file.
    Reading<PrivateRates> rates(String file);

    /// With which credentials, and through which of AWS's price list endpoints; empty: the user's
    /// defaults, and the nearest endpoint.
    record Access(Optional<String> profile, Optional<String> endpointRegion) {
        public static final Access DEFAULT = new Access(Optional.empty(), Optional.empty());
    }

    /// Where books are written.
    ///
    /// @param folder empty: the user's cache, with a dated copy
    record Target(Optional<String> folder) {
        public static final Target CACHE = new Target(Optional.empty());
    }

    /// Hears how a renewal gets on, on the thread that runs it.
    @FunctionalInterface
    interface Watcher {
        void heard(Step step);

        /// A region is done: what is new is written.
        default void renewed(BookUpdate update) {}
    }

    /// One service of one region, or one file.
    record Step(String region, String serviceCode, State state, String detail) {
        public enum State {
            ASKED,
            DONE,
            FAILED
        }
    }

    /// What came of a renewal: `updates`, region by region. A book without news was not written.
    sealed interface Renewal {
        List<BookUpdate> updates();

        /// Every region was gone through; single rates may still be the old ones.
        record Finished(List<BookUpdate> updates) implements Renewal {}

        /// The request makes no sense; nothing was done from there on.
        record Refused(List<BookUpdate> updates, String message) implements Renewal {}

        /// The outside refused: credentials, network, disk. The message says what to do.
        record Failed(List<BookUpdate> updates, String message) implements Renewal {}

        record Cancelled(List<BookUpdate> updates) implements Renewal {}
    }
}
