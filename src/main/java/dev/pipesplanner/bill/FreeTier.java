package dev.pipesplanner.bill;

import dev.pipesplanner.meter.Meter;

import java.math.BigDecimal;
import java.util.List;

/// The account-wide free tiers, each a month's allowance shared by its meters in the order given
/// (MODEL §1).
enum FreeTier {
    LAMBDA_DURATION(400_000, Meter.LAMBDA_GB_SECONDS, Meter.LAMBDA_ARM_GB_SECONDS),
    LAMBDA_REQUESTS(1_000_000, Meter.LAMBDA_REQUESTS),
    SQS(1_000_000, Meter.SQS_REQUESTS, Meter.SQS_FIFO_REQUESTS),
    ALARMS(10, Meter.ALARM_METRICS),
    METRICS(10, Meter.CUSTOM_METRICS),
    LOGS(5, Meter.LOGS_INGESTED_GB, Meter.LOGS_STORED_GB_MONTHS),
    INTERNET(100, Meter.INTERNET_GB),
    STEP_FUNCTIONS(4_000, Meter.STEP_FUNCTIONS_TRANSITIONS);

    private final BigDecimal allowance;
    private final List<Meter> meters;

    FreeTier(long allowance, Meter... meters) {
        this.allowance = BigDecimal.valueOf(allowance);
        this.meters = List.of(meters);
    }

    BigDecimal allowance() {
        return allowance;
    }

    List<Meter> meters() {
        return meters;
    }
}
