package dev.pipesplanner.cli;

import picocli.CommandLine.Option;

import java.util.Optional;

/// Options of every command that prices something.
final class CommonOptions {

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    boolean json;

    @Option(
            names = "--prices",
            paramLabel = "BOOKS",
            defaultValue = "bundled",
            description = "The price books to use: bundled (default), newest, or a folder.")
    String prices = "bundled";

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description =
                    "A file of private rates over the price books: discounts or prices per meter.")
    Optional<String> rates = Optional.empty();

    /// For commands that read no book: what would have no effect is refused.
    void requireNoBooks(String command) {
        String given = rates.isPresent() ? "--rates" : prices.equals("bundled") ? "" : "--prices";
        if (!given.isEmpty()) {
            throw new BadInput(given + " has no effect on " + command + ".\nLeave it out.");
        }
    }
}
