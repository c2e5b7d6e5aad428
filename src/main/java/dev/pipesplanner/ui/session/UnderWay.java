package dev.pipesplanner.ui.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What is asked for and not done.
final class UnderWay {

    /// Two of the same name are two, so that this is no record.
    private static final class Piece {

        private final String name;

        Piece(String name) {
            this.name = name;
        }
    }

    private final List<Piece> pieces = Collections.synchronizedList(new ArrayList<>());

    /// @return the same work, to be run once; it counts until it is done
    Runnable untilDone(String name, Runnable work) {
        Piece piece = begun(name);
        return () -> {
            try {
                work.run();
            } finally {
                pieces.remove(piece);
            }
        };
    }

    /// @return the same work, to be run once; it counts until it begins
    Runnable untilBegun(String name, Runnable work) {
        Piece piece = begun(name);
        return () -> {
            pieces.remove(piece);
            work.run();
        };
    }

    private Piece begun(String name) {
        Piece piece = new Piece(name);
        pieces.add(piece);
        return piece;
    }

    List<String> names() {
        synchronized (pieces) {
            return pieces.stream().map(piece -> piece.name).toList();
        }
    }
}
