package dev.pipesplanner.simulation;

import java.util.Arrays;

/// Messages that become due in any order, the first one at hand: a binary heap in primitive arrays.
public final class MessageHeap {

    private static final int FIRST_ROOM = 64;

    private double[] dues = new double[FIRST_ROOM];
    private double[] ats = new double[FIRST_ROOM];
    private double[] works = new double[FIRST_ROOM];
    private int[] receives = new int[FIRST_ROOM];
    private int size;

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    public void add(double due, double at, double work, int receive) {
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

    /// When the first message is due; infinite when there is none.
    public double due() {
        return size == 0 ? Double.POSITIVE_INFINITY : dues[0];
    }

    /// When the first message entered the queue.
    public double at() {
        return ats[0];
    }

    public double work() {
        return works[0];
    }

    /// How often the first message was received so far.
    public int receives() {
        return receives[0];
    }

    public void remove() {
        removeAt(0);
    }

    /// Removes a message that is due at `due` and entered the queue at `at`, if there is one.
    public void remove(double due, double at) {
        for (int i = 0; i < size; i++) {
            if (dues[i] == due && ats[i] == at) {
                removeAt(i);
                return;
            }
        }
    }

    public void forEach(MessageRing.Each each) {
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
