package dev.pipesplanner.reference;

/// A message as the queue of a service hands it out, again and again if need be.
final class Delivery {

    final DrawnMessage message;
    int receives;
    double started;

    /// Whether it found no free slot, hence was received with up to nine others.
    boolean queued;

    Delivery(DrawnMessage message) {
        this.message = message;
    }
}
