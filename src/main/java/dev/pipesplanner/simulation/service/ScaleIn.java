package dev.pipesplanner.simulation.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which tasks of a fleet stop when an alarm takes some away.
final class ScaleIn {

    private ScaleIn() {}

    /// So many tasks: idle ones before busy ones, of each the youngest first.
    static List<Integer> leaving(int count, Fleet fleet, Slots slots, double now) {
        if (count <= 0) {
            return List.of();
        }
        List<Integer> idle = new ArrayList<>();
        List<Integer> busy = new ArrayList<>();
        for (int task = fleet.firstTask(); task >= 0; task = fleet.taskAfter(task)) {
            (slots.busy(task, now) == 0 ? idle : busy).add(task);
        }
        Comparator<Integer> youngestFirst = (a, b) -> Long.compare(fleet.order(b), fleet.order(a));
        idle.sort(youngestFirst);
        busy.sort(youngestFirst);
        idle.addAll(busy);
        return idle.subList(0, Math.min(count, idle.size()));
    }
}
