package dev.pipesplanner.ui.control;

/// The reason of a refusal as it reads under an input.
public final class Refusal {

    private Refusal() {}

    /// The message without the path in front of it: the input's label says it already.
    public static String of(String path, IllegalArgumentException refused) {
        String message = refused.getMessage() == null ? "" : refused.getMessage();
        return message.startsWith(path + " ") ? message.substring(path.length() + 1) : message;
    }
}
