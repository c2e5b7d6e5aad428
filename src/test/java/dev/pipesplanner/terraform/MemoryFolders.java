package dev.pipesplanner.terraform;

import java.util.Map;
import java.util.TreeMap;

/// Folders that are gone with the test.
public final class MemoryFolders implements TextFolders {

    final Map<String, String> files = new TreeMap<>();

    @Override
    public Found read(String location) {
        String text = files.get(location);
        return text == null ? new Found.Nothing() : new Found.Text(text);
    }

    @Override
    public Listed list(String location) {
        String below = location + "/";
        return new Listed.Paths(
                "",
                files.keySet().stream()
                        .filter(path -> path.startsWith(below))
                        .map(path -> path.substring(below.length()))
                        .toList());
    }

    @Override
    public Written write(String location, String text) {
        files.put(location, text);
        return new Written.Done();
    }
}
