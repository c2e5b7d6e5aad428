package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Workload;

import java.util.Arrays;

/// Every message of the month in order, block by block: when it arrives and how long it is worked.
///
/// The work of a message comes from a stream of its own, so all designs, and every setting of them,
/// meet the same messages.
public final class ArrivalStream {

    private final Stretches stretches;
    private final DurationSampler work;
    private final double passRate;
    private final long seed;
    private final Minutes arrivedByMinute;
    private final RandomStream arrivals = new RandomStream();
    private final SortedUniforms points = new SortedUniforms(arrivals);
    private final RandomStream works = new RandomStream();
    private final RandomStream filters = new RandomStream();
    private Stretch stretch = Stretch.NONE;
    private boolean open;
    private long cell = -1;
    private long atOnce;

    /// Where the next message stands among those that arrive by chance, from 0 to 1.
    private double position = Double.POSITIVE_INFINITY;

    private long entered;
    private long toPass;
    private long toDrop;

    public ArrivalStream(Setup setup) {
        Workload workload = setup.environment().workload();
        this.stretches = Stretches.of(setup);
        this.work = DurationSampler.of(workload.processingSeconds());
        this.passRate = workload.filterPassRate();
        this.seed = setup.seed();
        this.arrivedByMinute = new Minutes(setup.horizon());
        this.toPass = stretches.messages(passRate);
        this.toDrop = stretches.messages() - toPass;
        arrivals.start(seed, 0, StreamPurpose.ARRIVALS);
        scatter(stretches.messages());
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
        int size = stretch.atOnce() ? together(block) : scattered(block);
        arrivedByMinute.count(block.at, size);
        entered += size;
        block.size = toDrop == 0 ? size : filter(block, size);
        work.fill(block.work, block.size, works);
        return true;
    }

    private void begin(Stretch next) {
        stretch = next;
        open = true;
        if (next.cell() != cell) {
            cell = next.cell();
            works.start(seed, cell, StreamPurpose.WORK);
            filters.start(seed, cell, StreamPurpose.FILTER);
        }
        if (next.atOnce()) {
            atOnce = next.count();
        } else if (next.count() != Stretch.ANY) {
            arrivals.start(seed, cell, StreamPurpose.ARRIVALS);
            scatter(next.count());
        }
    }

    private void scatter(long messages) {
        points.begin(messages);
        position = points.next();
    }

    private int scattered(Block block) {
        int size = 0;
        while (size < Block.CAPACITY) {
            if (!stretch.takes(position)) {
                open = false;
                return size;
            }
            block.at[size++] = stretch.at(position);
            position = points.next();
        }
        return size;
    }

    private int together(Block block) {
        int size = (int) Math.min(atOnce, Block.CAPACITY);
        Arrays.fill(block.at, 0, size, stretch.from());
        atOnce -= size;
        open = atOnce > 0;
        return size;
    }

    /// Exactly as many pass as should, each as likely as any other (selection sampling).
    private int filter(Block block, int size) {
        int passed = 0;
        for (int i = 0; i < size; i++) {
            block.at[passed] = block.at[i];
            boolean passes = filters.uniform() * (toPass + toDrop) < toPass;
            if (passes) {
                passed++;
                toPass--;
            } else {
                toDrop--;
            }
        }
        return passed;
    }
}
