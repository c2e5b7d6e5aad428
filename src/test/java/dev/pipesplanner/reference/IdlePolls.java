package dev.pipesplanner.reference;

import java.util.List;

/// Long polls that come back empty, by the rate of the messages of each minute (MODEL §§3.3, 4.2).
final class IdlePolls {

    private static final double MINUTE = 60;

    private final double[] messages;

    IdlePolls(List<DrawnMessage> month) {
        messages = new double[(int) (DrawnMonth.SECONDS / MINUTE) + 1];
        month.forEach(message -> messages[minuteOf(message.arrival())]++);
    }

    /// Between two times of one month while so many pollers wait 20 s each.
    double between(double from, double to, double pollers) {
        double polls = 0;
        double begin = from;
        double last = Math.min(to, DrawnMonth.SECONDS);
        while (pollers > 0 && begin < last) {
            int minute = minuteOf(begin);
            double end = Math.min(last, (minute + 1) * MINUTE);
            polls += (end - begin) * rate(messages[minute] / MINUTE, pollers);
            begin = end;
        }
        return polls;
    }

    private static int minuteOf(double time) {
        return (int) (time / MINUTE);
    }

    private static double rate(double arrivals, double pollers) {
        return arrivals == 0 ? pollers / 20 : arrivals / Math.expm1(20 * arrivals / pollers);
    }
}
