package dev.pipesplanner.simulation;

/// Messages that become due one after another, first in first out, in primitive arrays that grow
/// with the longest queue and never with the number of messages.
public final class MessageRing {

    private static final int FIRST_ROOM = 1 << 10;

    private double[] dues = new double[FIRST_ROOM];
    private double[] ats = new double[FIRST_ROOM];
    private double[] works = new double[FIRST_ROOM];
    private int[] receives = new int[FIRST_ROOM];
    private long head;
    private long tail;

    public boolean isEmpty() {
        return head == tail;
    }

    public int size() {
        return (int) (tail - head);
    }

    public void add(double due, double at, double work, int receive) {
        if (tail - head == dues.length) {
            grow();
        }
        int i = (int) tail & (dues.length - 1);
        dues[i] = due;
        ats[i] = at;
        works[i] = work;
        receives[i] = receive;
        tail++;
    }

    private int first() {
        return (int) head & (dues.length - 1);
    }

    /// When the first message is due.
    public double due() {
        return dues[first()];
    }

    /// When the first message entered the queue.
    public double at() {
        return ats[first()];
    }

    public double work() {
        return works[first()];
    }

    /// How often the first message was received so far.
    public int receives() {
        return receives[first()];
    }

    /// Each message that is there, the first one first.
    public void forEach(Each each) {
        for (long i = head; i < tail; i++) {
            int place = (int) i & (dues.length - 1);
            each.message(ats[place], works[place]);
        }
    }

    /// Told of a message: when it entered the queue, and how long it is worked.
    public interface Each {
        void message(double at, double work);
    }

    public void remove() {
        head++;
    }

    private void grow() {
        int old = dues.length;
        double[] newDues = new double[2 * old];
        double[] newAts = new double[2 * old];
        double[] newWorks = new double[2 * old];
        int[] newReceives = new int[2 * old];
        for (int i = 0; i < old; i++) {
            int from = (int) (head + i) & (old - 1);
            newDues[i] = dues[from];
            newAts[i] = ats[from];
            newWorks[i] = works[from];
            newReceives[i] = receives[from];
        }
        dues = newDues;
        ats = newAts;
        works = newWorks;
        receives = newReceives;
        head = 0;
        tail = old;
    }
}
