package dev.pipesplanner.cli;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.MaskedText;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The command line: parses, runs a command, and turns whatever happens into an exit code and one
/// clear message.
public final class Cli {

    /// The version of pom.xml.
    public static final String VERSION = "0.1.0";

    private final Ports ports;
    private final Console console;

    public Cli(Ports ports, Console console) {
        this.ports = ports;
        this.console = console;
    }

    public int run(String... args) {
        int code = executed(args);
        boolean lost = console.out().checkError();
        console.err().flush();
        return lost
                ? said(
                        "The output could not be written completely: the disk is full, or the"
                                + " program that read it has ended.",
                        ExitCode.OUTSIDE_FAILURE)
                : code;
    }

    private int executed(String... args) {
        try {
            Optional<String> empty = EmptyArguments.in(args);
            return empty.isPresent()
                    ? said(empty.get(), ExitCode.BAD_INPUT)
                    : commandLine().execute(args);
        } catch (OutOfMemoryError _) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return said(
                    "The messages that wait in this plan, or the answer, do not fit in memory ("
                            + megabytes
                            + " MB).\nGive Java more (JAVA_TOOL_OPTIONS=-Xmx"
                            + Math.max(4, (megabytes >> 10) * 2 + 2)
                            + "g), or ask for fewer"
                            + " messages, more tasks or fewer replications.",
                    ExitCode.OUTSIDE_FAILURE);
        }
    }

    CommandLine commandLine() {
        Session session = new Session(ports, console);
        CommandLine prices =
                new CommandLine(new PricesCommand())
                        .addSubcommand(new PricesListCommand(session))
                        .addSubcommand(new PricesShowCommand(session))
                        .addSubcommand(new PricesRefreshCommand(session))
                        .addSubcommand(new PricesDiffCommand(session))
                        .addSubcommand(new PricesImportCommand(session));
        CommandLine root = new CommandLine(new Planner());
        for (Object command :
                List.of(
                        new CompareCommand(session),
                        new DiffCommand(session),
                        new SimulateCommand(session),
                        new SweepCommand(session),
                        new OptimiseCommand(session),
                        new ExportCommand(session),
                        new ImportCommand(session),
                        prices,
                        new AdviseCommand(session),
                        new SchemaCommand(session),
                        new CompletionCommand(session))) {
            root.addSubcommand(command);
        }
        root.getCommandSpec()
                .usageMessage()
                .description("What a queue worker costs on AWS as " + Design.products() + ".");
        helpEverywhere(root);
        // @FILE would put the lines of a file into messages, whatever it holds
        return root.setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((e, _) -> refused(e))
                .setExecutionExceptionHandler((e, _, _) -> failed(e));
    }

    private static void helpEverywhere(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).version("Pipes Planner " + VERSION);
        command.getSubcommands().values().forEach(Cli::helpEverywhere);
    }

    private int refused(ParameterException e) {
        console.err().println(Credentials.maskedIn(MaskedText.of(reason(e))));
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("See " + command + " --help.");
        return ExitCode.BAD_INPUT;
    }

    private static String reason(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? "Unexpected: " + String.join(" ", unmatched.getUnmatched()) + "."
                : String.valueOf(e.getMessage());
    }

    private int failed(Exception e) {
        return switch (e) {
            case BadInput input -> said(String.valueOf(input.getMessage()), ExitCode.BAD_INPUT);
            case OutsideFailure failure ->
                    said(String.valueOf(failure.getMessage()), ExitCode.OUTSIDE_FAILURE);
            case CancellationException _ -> said("Interrupted.", ExitCode.INTERRUPTED);
            default ->
                    said(
                            "Internal error in Pipes Planner; details are in "
                                    + ports.log().apply(e),
                            ExitCode.INTERNAL_ERROR);
        };
    }

    private int said(String message, int code) {
        console.err().println(Credentials.maskedIn(message));
        return code;
    }

    /// What `planner` alone is called here; without arguments the window opens instead.
    @Command(name = "planner")
    private static final class Planner implements Runnable {

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(), "A command is missing.\nDid you mean planner compare?");
        }
    }
}
