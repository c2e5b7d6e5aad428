package dev.pipesplanner.analysis.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Joins pieces that share an end into lines, each as long as it goes without a fork.
final class Polylines {

    private record Piece(Place one, Place other) {

        Place end(Place from) {
            return from.equals(one) ? other : one;
        }
    }

    private final Map<Place, List<Piece>> pieces = new LinkedHashMap<>();

    void add(Place one, Place other) {
        if (!one.equals(other)) {
            Piece piece = new Piece(one, other);
            pieces.computeIfAbsent(one, _ -> new ArrayList<>(2)).add(piece);
            pieces.computeIfAbsent(other, _ -> new ArrayList<>(2)).add(piece);
        }
    }

    /// Every piece in one line. Lines with ends come before closed ones.
    List<List<Place>> joined() {
        Map<Place, Deque<Piece>> left = new LinkedHashMap<>();
        pieces.forEach((place, own) -> left.put(place, new ArrayDeque<>(own)));
        List<List<Place>> lines = new ArrayList<>();
        for (Place place : pieces.keySet()) {
            if (!isPassed(place)) {
                addAll(lines, place, left);
            }
        }
        for (Place place : pieces.keySet()) {
            addAll(lines, place, left);
        }
        return List.copyOf(lines);
    }

    /// Whether a line goes through, in by one piece and out by the other.
    private boolean isPassed(Place place) {
        return pieces.getOrDefault(place, List.of()).size() == 2;
    }

    private void addAll(List<List<Place>> lines, Place from, Map<Place, Deque<Piece>> left) {
        while (!piecesAt(left, from).isEmpty()) {
            List<Place> line = new ArrayList<>(List.of(from));
            Place at = from;
            do {
                Piece next = piecesAt(left, at).removeFirst();
                at = next.end(at);
                piecesAt(left, at).remove(next);
                line.add(at);
            } while (isPassed(at) && !piecesAt(left, at).isEmpty());
            lines.add(List.copyOf(line));
        }
    }

    private static Deque<Piece> piecesAt(Map<Place, Deque<Piece>> left, Place place) {
        return left.getOrDefault(place, new ArrayDeque<>());
    }
}
