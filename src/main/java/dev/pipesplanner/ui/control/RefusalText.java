package dev.pipesplanner.ui.control;

/// The reason of a refusal as it reads under an input.
final class RefusalText {

    private RefusalText() {}

    /// The message on one line, with the input's label for the path in front of it.
    static String of(String path, String label, IllegalArgumentException refused) {
        String message = refused.getMessage() == null ? "" : refused.getMessage();
        String reason =
                message.startsWith(path + " ") ? label + message.substring(path.length()) : message;
        return reason.replace('\n', ' ');
    }
}
