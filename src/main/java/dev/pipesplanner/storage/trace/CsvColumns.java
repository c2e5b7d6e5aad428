package dev.pipesplanner.storage.trace;

import dev.pipesplanner.plan.Repair;
import dev.pipesplanner.storage.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Which column of a CSV trace holds the times and which the counts, from its first line.
///
/// Upper case, spaces and signs in a name do not matter. Two columns without names are time and
/// count.
///
/// @param milliseconds whether the column's name says that its numbers are milliseconds
record CsvColumns(
        int time,
        int count,
        int size,
        boolean hasHeader,
        boolean milliseconds,
        List<Repair> repairs) {

    private static final Set<String> TIMES =
            Set.of(
                    "timestamp",
                    "timestamps",
                    "timestamputc",
                    "timestampms",
                    "time",
                    "timeutc",
                    "timems",
                    "datetime",
                    "date",
                    "day",
                    "hour",
                    "minute",
                    "start",
                    "starttime",
                    "periodstart",
                    "interval",
                    "epoch",
                    "epochseconds",
                    "epochms",
                    "epochmillis",
                    "epochmilliseconds",
                    "unixtime",
                    "unixtimestamp",
                    "ts");
    private static final Set<String> COUNTS =
            Set.of(
                    "count",
                    "counts",
                    "value",
                    "values",
                    "sum",
                    "total",
                    "messages",
                    "messagessent",
                    "numberofmessages",
                    "numberofmessagessent",
                    "numberofmessagessentsum",
                    "sent",
                    "arrivals");

    static CsvColumns of(String origin, int line, List<String> first) throws Refusal {
        if (first.size() == 2
                && TraceTimes.looksLikeTime(first.get(0))
                && TraceCounts.looksLikeCount(first.get(1))) {
            Repair assumed =
                    new Repair(
                            Repair.Kind.MEANING_ASSUMED,
                            1,
                            "The columns have no names: the first was read as the time, the second"
                                    + " as the count.");
            return new CsvColumns(0, 1, 2, false, false, List.of(assumed));
        }
        List<String> names = first.stream().map(CsvColumns::plain).toList();
        if (names.stream().noneMatch(name -> isTime(name) || COUNTS.contains(name))) {
            // whatever the first line of such a file is, it is nobody's heading
            throw Refusal.at(
                    origin,
                    line,
                    "no column is called timestamp or count, so this is no trace.\n"
                            + "Name a CSV file with both, or CloudWatch's JSON.");
        }
        int time = only(origin, line, first, names, CsvColumns::isTime, "timestamp");
        if (first.size() == 2 && !COUNTS.contains(names.get(1 - time))) {
            return named(time, 1 - time, names, assumedCount(first.get(1 - time)));
        }
        int count = only(origin, line, first, names, COUNTS::contains, "count");
        return named(time, count, names, leftOut(first, time, count));
    }

    private static CsvColumns named(int time, int count, List<String> names, List<Repair> repairs) {
        String name = names.get(time);
        boolean milliseconds = name.endsWith("ms") || name.contains("milli");
        return new CsvColumns(time, count, names.size(), true, milliseconds, repairs);
    }

    private static List<Repair> assumedCount(String name) {
        return List.of(
                new Repair(
                        Repair.Kind.MEANING_ASSUMED,
                        1,
                        "The column ("
                                + TraceWords.shortened(name)
                                + ") was read as the message count."));
    }

    private static List<Repair> leftOut(List<String> first, int time, int count) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            if (i != time && i != count) {
                others.add(TraceWords.shortened(first.get(i)));
            }
        }
        return others.isEmpty()
                ? List.of()
                : List.of(
                        new Repair(
                                Repair.Kind.LEFT_OUT,
                                others.size(),
                                "These columns were not used: "
                                        + TraceWords.shortened(String.join(", ", others))
                                        + "."));
    }

    private static int only(
            String origin,
            int line,
            List<String> first,
            List<String> names,
            Predicate<String> meant,
            String wanted)
            throws Refusal {
        int[] found =
                IntStream.range(0, names.size()).filter(i -> meant.test(names.get(i))).toArray();
        if (found.length == 1) {
            return found[0];
        }
        String columns = TraceWords.shortened(String.join(", ", first));
        throw Refusal.at(
                origin,
                line,
                found.length == 0
                        ? "no column is called "
                                + wanted
                                + "; the columns are ("
                                + columns
                                + ").\nRename the column that holds it to "
                                + wanted
                                + "."
                        : "more than one column could be the "
                                + wanted
                                + " ("
                                + columns
                                + ").\nRemove or rename the others.");
    }

    /// A query that counts by intervals calls them `bin(5m)`.
    private static boolean isTime(String name) {
        return TIMES.contains(name) || name.matches("bin\\d+[a-z]*");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
