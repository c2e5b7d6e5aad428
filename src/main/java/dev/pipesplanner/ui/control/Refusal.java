package dev.pipesplanner.ui.control;

/// The reason of a refusal as it reads under an input.
public final class Refusal {

    private Refusal() {}

    /// The message without the path in front of it, which the input's label says already, and on
    /// one line, so that it takes the place of the hint.
    public static String of(String path, IllegalArgumentException refused) {
        String message = refused.getMessage() == null ? "" : refused.getMessage();
        String reason =
                message.startsWith(path + " ") ? message.substring(path.length() + 1) : message;
        return reason.replace('\n', ' ');
    }
}
