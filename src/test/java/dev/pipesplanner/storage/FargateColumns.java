package dev.pipesplanner.storage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.Tier;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The five Fargate prices of a region, one a column of fargate_ondemand.csv.
enum FargateColumns {
    X86_VCPU(PricedItem.FARGATE_X86_VCPU_HOUR, "x86_vcpu", "vCPU-Hours:perCPU", "hours"),
    X86_GB(PricedItem.FARGATE_X86_GB_HOUR, "x86_gb", "GB-Hours", "GB-Hours"),
    ARM_VCPU(PricedItem.FARGATE_ARM_VCPU_HOUR, "arm_vcpu", "ARM-vCPU-Hours:perCPU", "hours"),
    ARM_GB(PricedItem.FARGATE_ARM_GB_HOUR, "arm_gb", "ARM-GB-Hours", "GB-Hours"),
    EPHEMERAL(
            PricedItem.FARGATE_EPHEMERAL_GB_HOUR,
            "ephemeral_gb",
            "EphemeralStorage-GB-Hours",
            "GB-Hours");

    private final PricedItem item;
    private final String column;
    private final String usageType;
    private final String unit;

    FargateColumns(PricedItem item, String column, String usageType, String unit) {
        this.item = item;
        this.column = column;
        this.usageType = usageType;
        this.unit = unit;
    }

    static List<Rate> ratesOf(NamedCsvRecord row) {
        return Arrays.stream(values()).map(column -> column.rateOf(row)).toList();
    }

    private Rate rateOf(NamedCsvRecord row) {
        Tier tier =
                new Tier(
                        BigDecimal.ZERO,
                        Optional.empty(),
                        new BigDecimal(row.getField(column + "_hour_usd")),
                        row.getField(column + "_rate_code"));
        return new Rate(
                item,
                "AmazonECS",
                prefixOf(row.getField("region")) + "-Fargate-" + usageType,
                unit,
                List.of(tier),
                dates(row),
                row.getField("source"),
                false);
    }

    /// Two prefixes are recorded; they follow no rule that would give the others.
    private static String prefixOf(String region) {
        return switch (region) {
            case "us-east-1" -> "USE1";
            case "eu-west-1" -> "EU";
            default -> "*";
        };
    }

    /// A later offer was compared for the two x86 prices only, and in some regions only.
    private PriceDates dates(NamedCsvRecord row) {
        PriceDates feed = PriceDates.of(row.getField("publication_date"));
        String offer = row.getField("x86_confirmed_by_offer_of");
        boolean confirmed = (this == X86_VCPU || this == X86_GB) && !offer.isEmpty();
        return confirmed ? feed.with(PriceDates.of(offer)) : feed;
    }
}
