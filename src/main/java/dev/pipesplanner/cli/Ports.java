package dev.pipesplanner.cli;

import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.export.Modules;
import dev.pipesplanner.terraform.importing.VariableMapping;

import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the command line reaches the outside through.
///
/// @param pipedTrace the trace that a stream, which stays open, holds
/// @param books price books by what `--prices` names: bundled, newest or a folder
/// @param rates the private rates of a file, as `--rates` names it
/// @param modules the Terraform modules that the app ships
/// @param mapping what common Terraform variables are in a plan
/// @param updates renews and remembers price books
/// @param log keeps an internal error and names the file it is in
public record Ports(
        PlanFiles plans,
        Function<InputStream, Reading<Recording>> pipedTrace,
        Function<String, Reading<PriceBooks>> books,
        Function<String, Reading<PrivateRates>> rates,
        TextFolders folders,
        Supplier<Modules> modules,
        Supplier<VariableMapping> mapping,
        PriceUpdates updates,
        Function<Throwable, String> log) {}
