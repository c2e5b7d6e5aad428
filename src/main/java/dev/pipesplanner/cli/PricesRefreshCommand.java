package dev.pipesplanner.cli;

import dev.pipesplanner.pricing.PriceUpdates;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "refresh",
        description = "Get the current prices of regions from AWS, with your own credentials.",
        footer = {
            "",
            "Books go to your cache, where --prices newest finds them; rates AWS does not list"
                    + " stay.",
            "Exit 3 if a service failed; its old rates stay in force."
        })
final class PricesRefreshCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "REGION", description = "Such as us-east-1.")
    private List<String> regions = new ArrayList<>();

    @Option(names = "--all", description = "Refresh every region with a price book.")
    private boolean all;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Write the books to this folder instead of your cache.")
    private Optional<String> folder = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The AWS profile whose credentials to use.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--endpoint-region",
            paramLabel = "REGION",
            description = "The region of the price list endpoint (default: the nearest).")
    private Optional<String> endpointRegion = Optional.empty();

    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    PricesRefreshCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        options.requireNoBooks("prices refresh");
        PriceUpdates updates = session.ports().updates();
        List<String> asked = asked(updates);
        RenewalReport report = new RenewalReport(session.console(), options.json);
        try (OrderlyEnd _ = new OrderlyEnd()) {
            return report.finish(
                    updates.refresh(
                            asked,
                            new PriceUpdates.Access(profile, endpointRegion),
                            new PriceUpdates.Target(folder),
                            report));
        }
    }

    private List<String> asked(PriceUpdates updates) {
        int ways = (all ? 1 : 0) + (regions.isEmpty() ? 0 : 1) + (planOptions.isGiven() ? 1 : 0);
        if (ways != 1) {
            throw new BadInput(
                    "prices refresh takes regions, --all, or the regions of a plan."
                            + "\nTry prices refresh us-east-1.");
        }
        if (all) {
            return updates.regions();
        }
        return regions.isEmpty() ? session.regionsOf(planOptions) : regions;
    }
}
