package dev.pipesplanner.terraform;

import java.util.List;
import java.util.Random;

/// Real files with accidents: cut off, with characters lost, doubled, swapped or put in.
public final class Mutations {

    private static final String PIECES = "ab1.-= \n\r\t\"\\$%{}[](),#/*<_:uE\u00e9\ud83d\ude00\0";

    private final Random random;
    private final List<TextFile> originals;

    public Mutations(long seed, List<TextFile> originals) {
        this.random = new Random(seed);
        this.originals = List.copyOf(originals);
    }

    public TextFile next() {
        TextFile original = originals.get(random.nextInt(originals.size()));
        StringBuilder text = new StringBuilder(original.text());
        if (random.nextInt(4) == 0) {
            text.setLength(random.nextInt(text.length() + 1));
        }
        for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
            accident(text);
        }
        return new TextFile(original.path(), text.toString());
    }

    private void accident(StringBuilder text) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
            case 2 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
            default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        }
    }
}
