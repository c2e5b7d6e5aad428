package dev.pipesplanner.cli;

import dev.pipesplanner.pricing.PriceUpdates;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "import",
        description = "Import prices from bulk offer files, without AWS credentials.",
        footer = {
            "",
            "AWS serves them to anyone under /offers/v1.0/aws/ on its price list host:",
            "CODE/current/REGION/index.json or index.csv, CODE being AmazonECS, AWSEvents,",
            "AWSQueueService, AmazonCloudWatch, AmazonVPC, AmazonEC2, AmazonECR, AmazonStates,",
            "AWSDataTransfer or AWSSecretsManager.",
            "Each file renews the rates of its service in the books of its regions."
        })
final class PricesImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "index.json or index.csv.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Write the books to this folder instead of your cache.")
    private Optional<String> folder = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    PricesImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RenewalReport report = new RenewalReport(session.console(), json);
        try (OrderlyEnd _ = new OrderlyEnd()) {
            return report.finish(
                    session.ports().updates().take(files, new PriceUpdates.Target(folder), report));
        }
    }
}
