package dev.pipesplanner.plan;

/// What AWS lets the account start: vCPUs (Spot and on demand each), launches in a burst and per
/// second, addresses; infinite: no limit (FACTS §2); invocations at once of all its functions in
/// the region (LAMBDA-FACTS 23).
public record Quotas(
        double fargateVCpu,
        double launchBurst,
        double launchesPerSecond,
        double subnetAddresses,
        int lambdaConcurrency) {

    public Quotas {
        Limits.require("quotas.fargateVCpu", fargateVCpu);
        Limits.require("quotas.launchBurst", launchBurst);
        Limits.require("quotas.launchesPerSecond", launchesPerSecond);
        Limits.require("quotas.subnetAddresses", subnetAddresses);
        Limits.require("quotas.lambdaConcurrency", lambdaConcurrency);
    }
}
