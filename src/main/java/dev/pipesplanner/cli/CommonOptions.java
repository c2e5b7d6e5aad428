package dev.pipesplanner.cli;

import picocli.CommandLine.Option;

/// Options of every command that prices something.
final class CommonOptions {

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    boolean json;

    @Option(
            names = "--prices",
            paramLabel = "BOOKS",
            defaultValue = "bundled",
            description = "Price books: bundled (default), newest, or a folder.")
    String prices = "bundled";
}
