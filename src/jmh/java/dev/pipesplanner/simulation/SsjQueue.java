package dev.pipesplanner.simulation;

import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.BinaryTree;

import java.util.ArrayDeque;

/// M/M/c as SSJ does it, at its fastest: its quickest generator, a binary tree of events, events
/// used again, the same histogram.
final class SsjQueue {

    private final Simulator sim = new Simulator(new BinaryTree());
    private final ExponentialGen gaps;
    private final ExponentialGen works;
    private final Histogram waits = new Histogram();
    private final ArrayDeque<Double> queue = new ArrayDeque<>();
    private final ArrayDeque<Departure> spare = new ArrayDeque<>();
    private final long customers;
    private int idle;
    private long arrived;

    SsjQueue(int servers, double rate, long customers) {
        RandomStream first = new LFSR113();
        RandomStream second = new LFSR113();
        this.gaps = new ExponentialGen(first, rate);
        this.works = new ExponentialGen(second, 1);
        this.customers = customers;
        this.idle = servers;
        for (int i = 0; i < servers; i++) {
            spare.push(new Departure(sim));
        }
    }

    double meanWait() {
        sim.init();
        new Arrival(sim).schedule(gaps.nextDouble());
        sim.start();
        return waits.distribution().mean();
    }

    private void begin(double arrivedAt) {
        waits.record(sim.time() - arrivedAt);
        spare.pop().schedule(works.nextDouble());
    }

    private final class Arrival extends Event {
        Arrival(Simulator simulator) {
            super(simulator);
        }

        @Override
        public void actions() {
            if (++arrived < customers) {
                schedule(gaps.nextDouble());
            }
            if (idle > 0) {
                idle--;
                begin(sim.time());
            } else {
                queue.addLast(sim.time());
            }
        }
    }

    private final class Departure extends Event {
        Departure(Simulator simulator) {
            super(simulator);
        }

        @Override
        public void actions() {
            spare.push(this);
            if (queue.isEmpty()) {
                idle++;
            } else {
                begin(queue.removeFirst());
            }
        }
    }
}
