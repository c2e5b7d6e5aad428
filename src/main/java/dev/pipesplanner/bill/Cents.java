package dev.pipesplanner.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Cents for reading: each amount rounded down or up so that the shown amounts add up to the shown
/// total (largest remainder, MODEL §1).
public final class Cents {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Cents() {}

    /// The amount in cents, half-up; what a total shows.
    public static BigDecimal of(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }

    /// Each amount in cents, in the given order; their sum is {@link #of} the sum. Ties go to the
    /// earlier amount.
    public static List<BigDecimal> apportion(List<BigDecimal> usd) {
        return apportion(usd, of(usd.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /// The same with a total that is shown anyway, such as the difference of two shown totals.
    ///
    /// @param total in cents, less than a cent from the sum of the amounts
    public static List<BigDecimal> apportion(List<BigDecimal> usd, BigDecimal total) {
        List<BigDecimal> cents = new ArrayList<>();
        BigDecimal shown = BigDecimal.ZERO;
        for (BigDecimal amount : usd) {
            BigDecimal down = amount.setScale(2, RoundingMode.FLOOR);
            cents.add(down);
            shown = shown.add(down);
        }
        int missing = total.subtract(shown).divide(CENT).intValueExact();
        List<Integer> byRemainder =
                IntStream.range(0, usd.size())
                        .boxed()
                        .sorted(
                                Comparator.comparing(
                                        (Integer i) -> cents.get(i).subtract(usd.get(i))))
                        .toList();
        for (int i = 0; i < missing; i++) {
            int index = byRemainder.get(i);
            cents.set(index, cents.get(index).add(CENT));
        }
        return List.copyOf(cents);
    }
}
