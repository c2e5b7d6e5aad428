package dev.pipesplanner.simulation.service;

import dev.pipesplanner.simulation.MessageRing;

import java.util.Arrays;

/// Messages that are invisible until their visibility timeout ends: those whose task stopped, in
/// the order in which they come back, and those whose attempt fails, from its start on.
///
/// A binary heap in primitive arrays: an attempt that begins later may be back earlier.
final class Returns {

    private double[] dues = new double[64];
    private double[] ats = new double[64];
    private double[] works = new double[64];
    private int[] receives = new int[64];
    private int size;
    private final InFlight stillWorked = new InFlight();

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /// Messages that no task has and nobody can receive, at the end of a minute, which does not go
    /// back.
    long invisibleAt(int minute) {
        return size - stillWorked.at(minute);
    }

    /// A message whose task stopped.
    void add(double due, double at, double work, int receive) {
        if (size == dues.length) {
            dues = Arrays.copyOf(dues, 2 * size);
            ats = Arrays.copyOf(ats, 2 * size);
            works = Arrays.copyOf(works, 2 * size);
            receives = Arrays.copyOf(receives, 2 * size);
        }
        int i = size++;
        put(i, due, at, work, receive);
        rise(i);
    }

    /// A message whose attempt will fail when it ends, and be back so many seconds later.
    void addFailing(Attempt attempt, double visibilitySeconds) {
        stillWorked.begin(attempt.end());
        add(attempt.end() + visibilitySeconds, attempt.at(), attempt.work(), attempt.receives());
    }

    /// Such an attempt is cut off before its end.
    void removeFailing(Attempt attempt, double visibilitySeconds) {
        stillWorked.cut(attempt.end());
        double due = attempt.end() + visibilitySeconds;
        for (int i = 0; i < size; i++) {
            if (dues[i] == due && ats[i] == attempt.at()) {
                removeAt(i);
                return;
            }
        }
    }

    /// When the first message is back; infinite when none is to come.
    double due() {
        return size == 0 ? Double.POSITIVE_INFINITY : dues[0];
    }

    double at() {
        return ats[0];
    }

    double work() {
        return works[0];
    }

    int receives() {
        return receives[0];
    }

    void remove() {
        removeAt(0);
    }

    void forEach(MessageRing.Each each) {
        for (int i = 0; i < size; i++) {
            each.message(ats[i], works[i]);
        }
    }

    private void removeAt(int i) {
        size--;
        if (i < size) {
            put(i, dues[size], ats[size], works[size], receives[size]);
            sink(i);
            rise(i);
        }
    }

    private void put(int i, double due, double at, double work, int receive) {
        dues[i] = due;
        ats[i] = at;
        works[i] = work;
        receives[i] = receive;
    }

    private void rise(int from) {
        int i = from;
        while (i > 0 && dues[i] < dues[(i - 1) / 2]) {
            swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    private void sink(int from) {
        int i = from;
        while (true) {
            int child = 2 * i + 1;
            if (child + 1 < size && dues[child + 1] < dues[child]) {
                child++;
            }
            if (child >= size || dues[i] <= dues[child]) {
                return;
            }
            swap(i, child);
            i = child;
        }
    }

    private void swap(int i, int j) {
        double due = dues[i];
        double at = ats[i];
        double work = works[i];
        int receive = receives[i];
        put(i, dues[j], ats[j], works[j], receives[j]);
        put(j, due, at, work, receive);
    }
}
