package dev.pipesplanner.simulation.service;

import dev.pipesplanner.simulation.ArrivalStream;
import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.MessageRing;

/// What enters the queue of a service in the order of time: messages that arrive, and those that
/// are visible again. Fast on purpose: SimulationBenchmark.
final class Intake {

    /// Blocks of arrivals between two words to the progress, less one.
    private static final int BLOCKS_OF_A_BREATH = (1 << 6) - 1;

    private final ArrivalStream arrivals;
    private final MessageRing queue;
    private final Returns returns;
    private final Runnable breath;
    private final Block block = new Block();
    private int position;
    private int blocks;
    private boolean over;
    private long received;

    Intake(ArrivalStream arrivals, MessageRing queue, Returns returns, Runnable breath) {
        this.arrivals = arrivals;
        this.queue = queue;
        this.returns = returns;
        this.breath = breath;
    }

    void takeAllBefore(double until) {
        double at = nextArrival();
        double back = returns.due();
        while (at < until || back < until) {
            take(at, back);
            at = nextArrival();
            back = returns.due();
        }
    }

    /// When the next message enters the queue, for the first time or again; infinite when none
    /// will.
    double due() {
        return Math.min(nextArrival(), returns.due());
    }

    void takeNext() {
        take(nextArrival(), returns.due());
    }

    private void take(double at, double back) {
        if (back <= at) {
            queue.add(back, returns.at(), returns.work(), returns.receives());
            returns.remove();
        } else {
            queue.add(at, at, block.work[position++], 0);
        }
    }

    private double nextArrival() {
        while (position == block.size && !over) {
            position = 0;
            over = !arrivals.fill(block);
            received += block.size;
            if ((++blocks & BLOCKS_OF_A_BREATH) == 0) {
                breath.run();
            }
        }
        return over ? Double.POSITIVE_INFINITY : block.at[position];
    }

    /// Whether all have arrived.
    boolean isOver() {
        return over;
    }

    long entered() {
        return arrivals.entered();
    }

    /// Messages that pass the filter and are in the queue by now, or were.
    long passed() {
        return received - (block.size - position);
    }

    long filtered() {
        return arrivals.entered() - received;
    }
}
