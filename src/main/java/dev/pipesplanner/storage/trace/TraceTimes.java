package dev.pipesplanner.storage.trace;

import dev.pipesplanner.plan.Repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The times of one trace: ISO 8601 with or without a zone, or seconds or milliseconds since 1970.
/// A time without a zone is UTC, as CloudWatch's are; a file that has both kinds is refused.
final class TraceTimes {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\d{1,19}(\\.\\d{0,9})?([eE]\\+?\\d{1,2})?");
    private static final BigDecimal FIRST_MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal FIRST_MICROSECONDS = BigDecimal.valueOf(100_000_000_000_000L);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .parseLenient()
                    .appendOffset("+HH", "Z") // lenient: with minutes, with and without a colon
                    .parseStrict()
                    .optionalEnd()
                    .optionalStart()
                    .appendLiteral('[')
                    .appendZoneRegionId()
                    .appendLiteral(']')
                    .toFormatter(Locale.ROOT);

    private final boolean milliseconds;
    private long rounded;
    private long withoutZone;
    private int lineWithZone;
    private int lineWithoutZone;

    /// @param milliseconds whether the file says that its numbers are milliseconds
    TraceTimes(boolean milliseconds) {
        this.milliseconds = milliseconds;
    }

    /// Whether a text can be a time at all.
    static boolean looksLikeTime(String text) {
        try {
            new TraceTimes(false).second(text, 1);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Whole seconds since 1970.
    ///
    /// @throws IllegalArgumentException that names the text, what was expected and the way out
    long second(String text, int line) {
        String plain = text.strip();
        Instant instant = NUMBER.matcher(plain).matches() ? ofNumber(plain) : ofText(plain, line);
        long second = instant.getEpochSecond();
        if (instant.getNano() != 0) {
            rounded++;
            second += instant.getNano() >= 500_000_000 ? 1 : 0;
        }
        if (second < 0 || second >= LATEST) {
            throw new IllegalArgumentException(
                    "the time ("
                            + plain
                            + ") must be from 1970 to 2099.\n"
                            + "Write seconds, milliseconds or 2026-09-01T00:00:00Z.");
        }
        return second;
    }

    /// What was assumed about all times read so far.
    List<Repair> repairs() {
        List<Repair> repairs = new ArrayList<>();
        if (withoutZone > 0) {
            repairs.add(
                    new Repair(
                            Repair.Kind.UTC_ASSUMED,
                            withoutZone,
                            "The times have no zone and were read as UTC."));
        }
        if (rounded > 0) {
            repairs.add(
                    new Repair(
                            Repair.Kind.ROUNDED,
                            rounded,
                            TraceWords.count(rounded, "time")
                                    + " had fractions of a second, rounded to whole seconds."));
        }
        return repairs;
    }

    private Instant ofNumber(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.compareTo(FIRST_MICROSECONDS) >= 0) {
            throw new IllegalArgumentException(
                    "the time ("
                            + text
                            + ") is too large for seconds or milliseconds since 1970."
                            + "\nIf it is in microseconds, divide it by 1,000.");
        }
        boolean inMilliseconds = milliseconds || number.compareTo(FIRST_MILLISECONDS) >= 0;
        BigDecimal seconds =
                inMilliseconds ? number.divide(THOUSAND, 9, RoundingMode.HALF_UP) : number;
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole)
                        .movePointRight(9)
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact());
    }

    private Instant ofText(String text, int line) {
        try {
            TemporalAccessor parsed = ISO.parse(iso(text));
            if (parsed.query(TemporalQueries.zone()) == null) {
                return assumed(local(parsed), line);
            }
            requireOneKind(lineWithoutZone, line, "has a zone", "none");
            lineWithZone = lineWithZone == 0 ? line : lineWithZone;
            requireOneMoment(text, parsed);
            return Instant.from(parsed);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "the time ("
                            + TraceWords.shortened(text)
                            + ") must be like 2026-09-01T00:05:00Z, or seconds or milliseconds"
                            + " since 1970.\nConvert the column to one of these.");
        }
    }

    private static LocalDateTime local(TemporalAccessor parsed) {
        LocalDate date = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return time == null ? date.atStartOfDay() : date.atTime(time);
    }

    /// A zone's name alone leaves an hour open, or has none, when its clocks change.
    private static void requireOneMoment(String text, TemporalAccessor parsed) {
        ZoneId zone = parsed.query(TemporalQueries.zoneId());
        if (zone == null || parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return;
        }
        int moments = zone.getRules().getValidOffsets(local(parsed)).size();
        if (moments != 1) {
            throw new IllegalArgumentException(
                    "the time ("
                            + text
                            + (moments == 0
                                    ? ") does not exist: the clocks went forward."
                                    : ") happened twice: the clocks went back.")
                            + "\nWrite the offset too, such as 2026-10-25T02:30+01:00.");
        }
    }

    private Instant assumed(LocalDateTime local, int line) {
        requireOneKind(lineWithZone, line, "has no zone", "one");
        lineWithoutZone = lineWithoutZone == 0 ? line : lineWithoutZone;
        withoutZone++;
        return local.toInstant(ZoneOffset.UTC);
    }

    private static void requireOneKind(int other, int line, String has, String otherHas) {
        if (other != 0) {
            throw new IllegalArgumentException(
                    "the time "
                            + has
                            + ", but line "
                            + other
                            + " has "
                            + otherHas
                            + ".\nWrite all times with their zone.");
        }
    }

    /// `2026-09-01 00:00:00 UTC` is how tools print what ISO 8601 writes with T and Z.
    private static String iso(String text) {
        StringBuilder iso = new StringBuilder(text);
        if (iso.length() > 10 && iso.charAt(10) == ' ') {
            iso.setCharAt(10, 'T');
        }
        String withT = iso.toString();
        if (withT.endsWith(" UTC") || withT.endsWith(" GMT")) {
            return withT.substring(0, withT.length() - 4) + "Z";
        }
        return withT.replace(" +", "+").replace(" -", "-");
    }
}
