package dev.pipesplanner.simulation.service;

import dev.pipesplanner.simulation.MessageHeap;
import dev.pipesplanner.simulation.MessageRing;

/// Messages that are invisible until their visibility timeout ends: those whose task stopped, in
/// the order in which they come back, and those whose attempt fails, from its start on. An attempt
/// that begins later may be back earlier.
final class Returns {

    private final MessageHeap messages = new MessageHeap();
    private final InFlight stillWorked = new InFlight();

    boolean isEmpty() {
        return messages.isEmpty();
    }

    int size() {
        return messages.size();
    }

    /// Messages that no task has and nobody can receive, at the end of a minute, which does not go
    /// back.
    long invisibleAt(int minute) {
        return size() - stillWorked.at(minute);
    }

    /// A message whose task stopped.
    void add(double due, double at, double work, int receive) {
        messages.add(due, at, work, receive);
    }

    /// A message whose attempt will fail when it ends, and be back so many seconds later.
    void addFailing(Attempt attempt, double visibilitySeconds) {
        stillWorked.begin(attempt.end());
        add(attempt.end() + visibilitySeconds, attempt.at(), attempt.work(), attempt.receives());
    }

    /// Such an attempt is cut off before its end.
    void removeFailing(Attempt attempt, double visibilitySeconds) {
        stillWorked.cut(attempt.end());
        messages.remove(attempt.end() + visibilitySeconds, attempt.at());
    }

    /// When the first message is back; infinite when none is to come.
    double due() {
        return messages.due();
    }

    double at() {
        return messages.at();
    }

    double work() {
        return messages.work();
    }

    int receives() {
        return messages.receives();
    }

    void remove() {
        messages.remove();
    }

    void forEach(MessageRing.Each each) {
        messages.forEach(each);
    }
}
