package dev.pipesplanner.storage.trace;

import dev.pipesplanner.plan.Repair;
import dev.pipesplanner.storage.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One metric of CloudWatch's answer; pages of one metric are one series.
///
/// @param status of the last page
/// @param says CloudWatch's own messages about it
record MetricSeries(
        String id, String label, TracePoints points, String status, List<String> says, int line) {

    private static final String WANTED = "NumberOfMessagesSent";
    private static final Set<String> OTHER_METRICS =
            Set.of(
                    "numberofmessagesreceived",
                    "numberofmessagesdeleted",
                    "numberofemptyreceives",
                    "approximatenumberofmessagesvisible",
                    "approximatenumberofmessagesnotvisible",
                    "approximatenumberofmessagesdelayed",
                    "approximateageofoldestmessage",
                    "sentmessagesize");

    boolean continues(MetricSeries page) {
        return id.equals(page.id) && label.equals(page.label);
    }

    MetricSeries with(MetricSeries page) {
        points.append(page.points);
        List<String> all = new ArrayList<>(says);
        all.addAll(page.says);
        return new MetricSeries(id, label, points, page.status, all, line);
    }

    /// The series of sent messages: the one with that label, or the only one.
    static MetricSeries sent(String origin, List<MetricSeries> series, List<Repair> repairs)
            throws Refusal {
        List<MetricSeries> labelled = series.stream().filter(MetricSeries::isSent).toList();
        if (labelled.size() == 1) {
            leftOut(series, labelled.getFirst()).ifPresent(repairs::add);
            return labelled.getFirst();
        }
        if (series.size() != 1) {
            throw Refusal.at(
                    origin,
                    series.getLast().line(),
                    "there are several metrics ("
                            + labels(series)
                            + ") and "
                            + (labelled.isEmpty() ? "none is" : "more than one is")
                            + " labeled "
                            + WANTED
                            + ".\nAsk for that metric of one queue only.");
        }
        MetricSeries only = series.getFirst();
        if (OTHER_METRICS.contains(only.label.toLowerCase(Locale.ROOT))) {
            throw Refusal.at(
                    origin,
                    only.line,
                    "this is the metric "
                            + only.label
                            + "; a trace must be "
                            + WANTED
                            + ".\nChange MetricName in the query.");
        }
        repairs.add(
                new Repair(
                        Repair.Kind.MEANING_ASSUMED,
                        1,
                        "The metric labeled ("
                                + TraceWords.shortened(only.label)
                                + ") was read as "
                                + WANTED
                                + "."));
        return only;
    }

    /// Only a whole answer is a trace.
    void requireComplete(String origin) throws Refusal {
        String advice =
                switch (status) {
                    case "Complete", "" -> "";
                    case "PartialData" ->
                            "the last page is missing.\nRun the command without"
                                    + " --no-paginate and --max-items.";
                    case "Forbidden" ->
                            "access to the metric was denied.\nAllow cloudwatch:GetMetricData.";
                    default -> "CloudWatch failed.\nRun the command again.";
                };
        if (!advice.isEmpty()) {
            throw Refusal.at(
                    origin,
                    line,
                    "StatusCode ("
                            + TraceWords.shortened(status)
                            + ") must be Complete: "
                            + advice);
        }
    }

    private boolean isSent() {
        return label.toLowerCase(Locale.ROOT).contains(WANTED.toLowerCase(Locale.ROOT));
    }

    private static Optional<Repair> leftOut(List<MetricSeries> series, MetricSeries used) {
        List<MetricSeries> others = series.stream().filter(other -> other != used).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Repair(
                                Repair.Kind.LEFT_OUT,
                                others.size(),
                                "These metrics were not used: " + labels(others) + "."));
    }

    private static String labels(List<MetricSeries> series) {
        return TraceWords.shortened(
                series.stream().map(MetricSeries::label).collect(Collectors.joining(", ")));
    }
}
