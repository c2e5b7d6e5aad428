package dev.pipesplanner.cli;

import java.util.Optional;

/// Arguments of nothing: they name nothing, and most often a variable of a script is not set.
final class EmptyArguments {

    private EmptyArguments() {}

    /// What to say of the first one; empty when there is none.
    static Optional<String> in(String... args) {
        for (int i = 0; i < args.length; i++) {
            String before = i == 0 ? "" : args[i - 1];
            String option = args[i].isBlank() ? before : optionOfNothing(args[i]);
            if (args[i].isBlank() || !option.isEmpty()) {
                return Optional.of(
                        (option.startsWith("--") ? option + " is given" : "There is")
                                + " an empty value.\n"
                                + "Set it, or leave it out: a variable of your script may not be"
                                + " set.");
            }
        }
        return Optional.empty();
    }

    /// Of `--option=`; empty for any other argument.
    private static String optionOfNothing(String argument) {
        String plain = argument.strip();
        return plain.matches("--[a-z-]+=") ? plain.substring(0, plain.length() - 1) : "";
    }
}
