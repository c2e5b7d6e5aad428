package dev.pipesplanner.reference;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PipesTarget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Polls messages and forms batches of them (MODEL §§3.2 and 3.4).
final class BatchForming {

    private static final int OVERRIDE_CHARACTERS = 8_192;
    private static final int FIXED_CHARACTERS = 122;
    private static final int ID_AND_SEPARATORS = 64;

    private final Dice dice;
    private final int size;
    private final double window;
    private final double pollSeconds;
    private final List<Optional<FormedBatch>> open = new ArrayList<>();
    private final List<FormedBatch> closed = new ArrayList<>();

    private BatchForming(Environment environment, double rate, Dice dice) {
        PipesDesign pipes = environment.pipes();
        this.dice = dice;
        int bytes = environment.workload().messageBytes();
        int fits = (OVERRIDE_CHARACTERS - FIXED_CHARACTERS) / (bytes + ID_AND_SEPARATORS);
        size = pipes.target() == PipesTarget.ECS_TASK ? 1 : Math.min(pipes.batchSize(), fits);
        double asked = pipes.batchWindowSeconds();
        window = asked == 0 ? 0 : Math.max(20, asked);
        boolean heldForNothing = size == 1 && asked > 0;
        pollSeconds = heldForNothing ? Math.min(20, Math.max(0.1, 1 / rate)) : 0.1;
        for (int i = 0; i < pipes.batchFormers(); i++) {
            open.add(Optional.empty());
        }
    }

    /// @param messages that pass the filter, in order of arrival
    /// @param rate messages a second that enter the queue
    static List<FormedBatch> form(
            Environment environment, List<DrawnMessage> messages, double rate, Dice dice) {
        BatchForming forming = new BatchForming(environment, rate, dice);
        if (forming.size == 1) {
            return messages.stream().map(forming::alone).toList();
        }
        forming.together(messages);
        return forming.closed;
    }

    private FormedBatch alone(DrawnMessage message) {
        return new FormedBatch(message.arrival() + poll(), List.of(message));
    }

    private double poll() {
        return pollSeconds * dice.uniform();
    }

    /// Messages of one instant are polled together and fill one former after the other.
    private void together(List<DrawnMessage> messages) {
        double arrival = Double.NaN;
        double polled = 0;
        int former = 0;
        for (DrawnMessage message : messages) {
            if (message.arrival() != arrival) {
                arrival = message.arrival();
                polled = Math.max(polled, arrival + poll());
                closeUntil(polled);
                former = dice.below(open.size());
            }
            if (add(former, polled, message)) {
                former = (former + 1) % open.size();
            }
        }
        closeUntil(Double.POSITIVE_INFINITY);
    }

    /// Whether this filled the batch.
    private boolean add(int former, double now, DrawnMessage message) {
        FormedBatch batch =
                open.get(former).orElseGet(() -> new FormedBatch(now + window, new ArrayList<>()));
        batch.messages().add(message);
        boolean full = batch.messages().size() == size;
        if (full) {
            closed.add(new FormedBatch(now, batch.messages()));
        }
        open.set(former, full ? Optional.empty() : Optional.of(batch));
        return full;
    }

    private void closeUntil(double now) {
        for (int former = 0; former < open.size(); former++) {
            Optional<FormedBatch> batch = open.get(former).filter(due -> due.closed() < now);
            if (batch.isPresent()) {
                closed.add(batch.get());
                open.set(former, Optional.empty());
            }
        }
    }
}
