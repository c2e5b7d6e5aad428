package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Workload;

/// Every message of the month in order, block by block: when it arrives and how long it is worked.
///
/// The work of a message comes from a stream of its own, so all designs, and every setting of them,
/// meet the same messages.
public final class ArrivalStream {

    /// Points between two words to the progress, less one.
    private static final int BREATH = (1 << 18) - 1;

    private final Stretches stretches;
    private final DurationSampler work;
    private final double passRate;
    private final long seed;
    private final double horizon;
    private final Progress progress;
    private final Minutes arrivedByMinute;
    private final RandomStream arrivals = new RandomStream();
    private final RandomStream works = new RandomStream();
    private final RandomStream filters = new RandomStream();
    private Stretch stretch = Stretch.poisson(0, 0, 0);
    private boolean open;
    private long cell = -1;
    private double time;
    private long left;
    private double gap;
    private long entered;

    /// @param progress may end the run while a stretch is prepared
    public ArrivalStream(
            Workload workload, int hoursPerMonth, double horizon, long seed, Progress progress) {
        this.stretches = Stretches.of(workload, hoursPerMonth, horizon, seed);
        this.work = DurationSampler.of(workload.processingSeconds());
        this.passRate = workload.filterPassRate();
        this.seed = seed;
        this.horizon = horizon;
        this.progress = progress;
        this.arrivedByMinute = new Minutes(horizon);
    }

    /// Messages that entered the queue so far, filtered ones included.
    public long entered() {
        return entered;
    }

    /// Messages that entered in each minute so far.
    public Minutes arrivedByMinute() {
        return arrivedByMinute;
    }

    /// Fills the block with the next messages of one stretch; false when the month is over. A block
    /// may be empty.
    public boolean fill(Block block) {
        if (!open) {
            if (!stretches.hasNext()) {
                block.size = 0;
                return false;
            }
            begin(stretches.next());
        }
        block.cell = stretch.cell();
        block.rate = stretch.rate() * passRate;
        int size = stretch.count() == Stretch.ANY ? poisson(block) : counted(block);
        arrivedByMinute.count(block.at, size);
        entered += size;
        block.size = passRate == 1 ? size : filter(block, size);
        work.fill(block.work, block.size, works);
        return true;
    }

    private void begin(Stretch next) {
        stretch = next;
        open = true;
        time = next.from();
        if (next.cell() != cell) {
            cell = next.cell();
            arrivals.start(seed, cell, StreamPurpose.ARRIVALS);
            works.start(seed, cell, StreamPurpose.WORK);
            filters.start(seed, cell, StreamPurpose.FILTER);
        }
        if (next.count() != Stretch.ANY) {
            left = next.count();
            gap = next.atOnce() ? 0 : spacing(next);
        }
    }

    private int poisson(Block block) {
        if (stretch.rate() == 0) {
            open = false;
            return 0;
        }
        double mean = 1 / stretch.rate();
        double to = stretch.to();
        double at = time;
        int size = 0;
        while (size < Block.CAPACITY) {
            at += mean * arrivals.exponential();
            if (at >= to) {
                open = false;
                return size;
            }
            block.at[size++] = at;
        }
        time = at;
        return size;
    }

    /// Seconds that one exponential of mean 1 stands for, so that count + 1 of them fill the
    /// stretch: the spacings of uniform points. The stream starts anew for the points themselves.
    private double spacing(Stretch next) {
        double sum = 0;
        for (long i = 0; i <= next.count(); i++) {
            sum += arrivals.exponential();
            if ((i & BREATH) == BREATH) {
                progress.reached(next.from() / horizon);
            }
        }
        arrivals.start(seed, cell, StreamPurpose.ARRIVALS);
        return (next.to() - next.from()) / sum;
    }

    private int counted(Block block) {
        int size = (int) Math.min(left, Block.CAPACITY);
        double at = time;
        for (int i = 0; i < size; i++) {
            at += gap == 0 ? 0 : gap * arrivals.exponential();
            block.at[i] = at;
        }
        time = at;
        left -= size;
        open = left > 0;
        return size;
    }

    private int filter(Block block, int size) {
        int passed = 0;
        for (int i = 0; i < size; i++) {
            block.at[passed] = block.at[i];
            passed += filters.uniform() < passRate ? 1 : 0;
        }
        return passed;
    }
}
