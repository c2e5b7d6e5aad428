package dev.pipesplanner.storage.prices;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.NearestName;
import dev.pipesplanner.pricing.PrivateRate;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.JsonText;
import dev.pipesplanner.storage.Located;
import dev.pipesplanner.storage.Refusal;
import dev.pipesplanner.storage.SmallFile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file of private rates (`--rates`), read strictly:
///
/// ```json
/// { "formatVersion": 1, "name": "Agreement of 2026", "rates": [
///   { "discountPercent": 5 },
///   { "meter": "fargate-vcpu-hours", "region": "eu-west-1", "discountPercent": 12.5 },
///   { "meter": "sqs-requests", "priceUsd": "0.00000036" } ] }
/// ```
public final class PrivateRatesFile {

    private static final List<String> MEMBERS = List.of("formatVersion", "name", "rates");
    private static final List<String> OF_RATE =
            List.of("meter", "region", "discountPercent", "priceUsd");
    private static final double FORMAT_VERSION = 1;

    private final String location;

    private PrivateRatesFile(String location) {
        this.location = location;
    }

    public static Reading<PrivateRates> read(String location) {
        try {
            String text = new SmallFile(location, "file of private rates").text();
            Located root = JsonText.parse(location, text);
            return Reading.of(new PrivateRatesFile(location).rates(root));
        } catch (Refusal refusal) {
            return Reading.refused(refusal.text());
        }
    }

    private PrivateRates rates(Located root) throws Refusal {
        refuseUnknown(root, MEMBERS);
        Located version = required(root, MEMBERS.getFirst());
        if (!version.value().equals(FORMAT_VERSION)) {
            throw at(version, "formatVersion (" + version.data() + ") must be the number 1.");
        }
        Located name = required(root, "name");
        if (!(name.value() instanceof String agreement) || agreement.isBlank()) {
            throw at(name, "name must be text; each line of a bill shows it.");
        }
        Located list = required(root, "rates");
        if (!list.isList()) {
            throw at(list, "rates must be a list.");
        }
        List<PrivateRate> rates = new ArrayList<>();
        for (Located item : list.items()) {
            rates.add(rate(item));
        }
        try {
            return new PrivateRates(agreement.strip(), rates);
        } catch (IllegalArgumentException e) {
            throw at(list, e.getMessage() + "\nRemove one of them.");
        }
    }

    private PrivateRate rate(Located item) throws Refusal {
        refuseUnknown(item, OF_RATE);
        Optional<Meter> meter = meter(item);
        Optional<String> region = region(item);
        Optional<Located> percent = member(item, "discountPercent");
        Optional<Located> price = member(item, "priceUsd");
        if (percent.isPresent() == price.isPresent()) {
            throw at(item, "a rate must have either discountPercent or priceUsd.");
        }
        if (price.isPresent() && meter.isEmpty()) {
            throw at(item, "priceUsd needs a meter.\nAdd \"meter\".");
        }
        Located amount = percent.or(() -> price).orElseThrow();
        BigDecimal number = decimal(amount);
        try {
            return percent.isPresent()
                    ? new PrivateRate.Discount(meter, region, number.movePointLeft(2))
                    : new PrivateRate.Fixed(meter.orElseThrow(), region, number);
        } catch (IllegalArgumentException e) {
            throw at(amount, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Meter> meter(Located item) throws Refusal {
        Optional<Located> given = member(item, "meter");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String id = String.valueOf(given.get().data());
        Optional<Meter> meter = Meter.ofId(id);
        if (meter.isEmpty()) {
            List<String> known = Arrays.stream(Meter.values()).map(Meter::id).toList();
            throw at(given.get(), "there is no meter " + id + nearest(id, known));
        }
        return meter;
    }

    private Optional<String> region(Located item) throws Refusal {
        Optional<Located> given = member(item, "region");
        if (given.isPresent() && !(given.get().value() instanceof String)) {
            throw at(given.get(), "region (" + given.get().data() + ") must be text.");
        }
        return given.map(region -> String.valueOf(region.data()));
    }

    /// A number, or a text where every digit counts.
    private BigDecimal decimal(Located amount) throws Refusal {
        if (amount.value() instanceof Double number) {
            return BigDecimal.valueOf(number);
        }
        try {
            return Decimals.parse(String.valueOf(amount.data()));
        } catch (IllegalArgumentException e) {
            throw at(amount, String.valueOf(e.getMessage()));
        }
    }

    private void refuseUnknown(Located object, Collection<String> known) throws Refusal {
        if (!object.isObject()) {
            throw at(object, "a JSON object is expected here.");
        }
        for (Map.Entry<String, Located> member : object.members().entrySet()) {
            if (!known.contains(member.getKey())) {
                throw at(
                        member.getValue(),
                        "there is no field " + member.getKey() + nearest(member.getKey(), known));
            }
        }
    }

    private Located required(Located object, String name) throws Refusal {
        Optional<Located> member = member(object, name);
        if (member.isEmpty()) {
            throw at(object, name + " is missing.");
        }
        return member.get();
    }

    private static Optional<Located> member(Located object, String name) {
        return Optional.ofNullable(object.members().get(name));
    }

    private static String nearest(String typed, Collection<String> known) {
        return ".\nDid you mean " + NearestName.of(typed, known) + "?";
    }

    private Refusal at(Located place, String message) {
        return Refusal.at(location, place, message);
    }
}
