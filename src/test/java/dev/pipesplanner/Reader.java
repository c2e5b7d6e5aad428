package dev.pipesplanner;

import dev.pipesplanner.aws.BulkFiles;
import dev.pipesplanner.aws.BulkListing;
import dev.pipesplanner.aws.ListedProducts;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.PriceBookFiles;
import dev.pipesplanner.storage.prices.PrivateRatesFile;
import dev.pipesplanner.terraform.MemoryFolders;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.FileState;
import dev.pipesplanner.terraform.export.FolderExport;
import dev.pipesplanner.terraform.export.HandEdits;
import dev.pipesplanner.terraform.export.UnifiedDiff;
import dev.pipesplanner.terraform.importing.TerraformImport;
import dev.pipesplanner.terraform.importing.VariableMapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The readers of what somebody hands to the app, each with files that it reads or is known to have
/// stumbled over.
enum Reader {
    PLAN {
        @Override
        List<TextFile> originals() {
            return List.of(
                    new TextFile("a.plan.json", Originals.sample("flow-builder")),
                    new TextFile("b.plan.json", Originals.sample("worked-example")));
        }

        @Override
        String refusal(TextFile input, Path folder) {
            return switch (new JsonPlanFiles().parse(input.path(), input.text())) {
                case Reading.Read<?>(dev.pipesplanner.plan.Plan plan) -> {
                    plan.environments().forEach(PlanChecks::of);
                    yield "";
                }
                case Reading.Read<?> other -> throw new AssertionError(other);
                case Reading.Refused<?>(String message) -> message;
            };
        }
    },
    PRIVATE_RATES {
        @Override
        List<TextFile> originals() {
            return List.of(
                    new TextFile(
                            "rates.json",
                            """
                            { "formatVersion": 1, "name": "Agreement of 2026", "rates": [
                              { "discountPercent": 5 },
                              { "meter": "fargate-vcpu-hours", "region": "eu-west-1",
                                "discountPercent": 12.5 },
                              { "meter": "sqs-requests", "priceUsd": "0.00000036" } ] }
                            """));
        }

        @Override
        String refusal(TextFile input, Path folder) throws IOException {
            return message(PrivateRatesFile.read(file(input, folder).toString()));
        }
    },
    PRICE_BOOK {
        @Override
        List<TextFile> originals() throws IOException {
            return List.of(
                    Originals.onDisk("pricing-cache/us-east-1.json"),
                    Originals.onDisk("src/test/resources/prices/one-date-book.json"));
        }

        @Override
        String refusal(TextFile input, Path folder) {
            byte[] bytes = input.text().getBytes(StandardCharsets.UTF_8);
            return message(PriceBookFiles.parse(input.path(), bytes).reading());
        }
    },
    BULK_OFFER {
        @Override
        List<TextFile> originals() throws IOException {
            Path place = Files.createTempDirectory("offers");
            BulkListing listing =
                    new BulkListing("AmazonECS", ListedProducts.ofRegion("eu-west-1", "1.1"));
            return List.of(
                    Originals.onDisk(listing.json(place.resolve("first.json"), 3, true).toString()),
                    Originals.onDisk(listing.json(place.resolve("last.json"), 3, false).toString()),
                    Originals.onDisk(listing.csv(place.resolve("offer.csv"), 3).toString()));
        }

        @Override
        String refusal(TextFile input, Path folder) throws IOException {
            try {
                BulkFiles.read(file(input, folder), _ -> {});
                return "";
            } catch (BulkFiles.UnusableFileException e) {
                return e.text();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    },
    TRACE {
        @Override
        List<TextFile> originals() throws IOException {
            List<TextFile> traces = new ArrayList<>();
            for (String name :
                    List.of(
                            "get-metric-data.json",
                            "get-metric-data-pages.json",
                            "logs-insights.csv",
                            "spreadsheet.csv",
                            "summer-time.csv")) {
                traces.add(Originals.onDisk("src/test/resources/traces/" + name));
            }
            return traces;
        }

        @Override
        String refusal(TextFile input, Path folder) {
            byte[] bytes = input.text().getBytes(StandardCharsets.UTF_8);
            return message(JsonPlanFiles.trace("trace", new ByteArrayInputStream(bytes)));
        }
    },
    MAPPING {
        @Override
        List<TextFile> originals() throws IOException {
            return List.of(
                    Originals.onDisk("src/main/resources/terraform/variable-mapping.properties"));
        }

        @Override
        String refusal(TextFile input, Path folder) {
            return message(() -> VariableMapping.parse(input.path(), input.text()));
        }
    },
    IMPORT {
        @Override
        List<TextFile> originals() throws IOException {
            List<TextFile> originals = new ArrayList<>(Originals.values());
            originals.add(
                    Originals.onDisk("src/test/resources/terraform/pipes-step-functions.tfvars"));
            for (Design design : Design.values()) {
                String variables = BundledModules.read().of(design).variables();
                originals.add(
                        new TextFile(
                                "variables.tf",
                                variables.substring(
                                        0,
                                        variables.indexOf("variable \"environment_variables\""))));
            }
            originals.add(
                    new TextFile(
                            "variables.tf",
                            "variable \"task_cpu\" {\n  type = "
                                    + "optional(".repeat(2_000)
                                    + "string"
                                    + ")".repeat(2_000)
                                    + "\n}\n"));
            originals.add(
                    new TextFile(
                            "shown.json",
                            """
                            {"format_version":"1.2","terraform_version":"1.11.4",
                             "variables":{"task_cpu":{"value":512}},
                             "planned_values":{"root_module":{"resources":[
                               {"address":"aws_sqs_queue.a","mode":"managed","type":"aws_sqs_queue",
                                "name":"a","values":{"visibility_timeout_seconds":30}}]}},
                             "resource_changes":[{"address":"aws_sqs_queue.a","change":{
                               "after_sensitive":{"policy":true}}}]}
                            """));
            return originals;
        }

        @Override
        String refusal(TextFile input, Path folder) {
            TextFile beside = new TextFile("terraform.tfvars", "task_cpu = 512\n");
            return message(() ->
                    new TerraformImport(BundledModules.mapping())
                            .read("plan", List.of(input, beside)));
        }
    },
    EXPORT_OVER_EDITED_VALUES {
        @Override
        List<TextFile> originals() {
            return Originals.values();
        }

        @Override
        String refusal(TextFile input, Path folder) {
            boolean json = input.path().endsWith(".json");
            TextFile wanted =
                    new TextFile(input.path(), json ? Originals.JSON_VALUES : Originals.VALUES);
            return switch (HandEdits.merge(input.text(), wanted)) {
                case HandEdits.Merged.Text(String merged) -> {
                    UnifiedDiff.of(input.path(), input.text(), merged);
                    // a file whose line ends are mixed takes one export more
                    HandEdits.Merged again = HandEdits.merge(merged, wanted);
                    if (!(again instanceof HandEdits.Merged.Text(String settled)
                            && HandEdits.merge(settled, wanted).equals(again))) {
                        throw new IllegalStateException("Exports change it without end");
                    }
                    yield "";
                }
                case HandEdits.Merged.Refused(FileState _, String message) -> message;
            };
        }
    },
    EXPORT_OVER_EDITED_CODE {
        @Override
        List<TextFile> originals() {
            return Originals.CODE;
        }

        @Override
        String refusal(TextFile input, Path folder) {
            TextFile generated =
                    Originals.CODE.stream()
                            .filter(file -> file.path().equals(input.path()))
                            .findFirst()
                            .orElseThrow();
            MemoryFolders folders = new MemoryFolders();
            folders.write("out/" + input.path(), input.text());
            new FolderExport(folders, "out").export(List.of(generated), FolderExport.Mode.WRITE);
            return "";
        }
    };

    /// A place, a reason and a way out, or a place and a reason; nothing at all when it was read.
    static final Pattern OWN_WORDS =
            Pattern.compile("|(?s)(?!.*(?:Exception|java\\.|dev\\.pipes|com\\.fasterxml)).+[.?].*");

    abstract List<TextFile> originals() throws IOException;

    /// Empty when it was read.
    ///
    /// @param folder for readers that take files alone
    abstract String refusal(TextFile input, Path folder) throws IOException;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Path file(TextFile input, Path folder) throws IOException {
        byte[] bytes = input.text().getBytes(StandardCharsets.UTF_8);
        return Files.write(folder.resolve(input.path()), bytes);
    }

    private static String message(Reading<?> reading) {
        return switch (reading) {
            case Reading.Read<?> _ -> "";
            case Reading.Refused<?>(String message) -> message;
        };
    }

    private static String message(Runnable reading) {
        try {
            reading.run();
            return "";
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
