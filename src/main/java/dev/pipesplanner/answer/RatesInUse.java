package dev.pipesplanner.answer;

/// Whose prices the bills of an environment rest on: AWS's list, an agreement, or both. Prices that
/// no bill uses do not count.
///
/// @param kind whose
/// @param agreement the name of the private rates; empty where none is in use
public record RatesInUse(Kind kind, String agreement) {

    /// Whose prices.
    public enum Kind {
        /// AWS's list alone.
        LIST("list"),
        /// An agreement alone, which sets every price in use.
        PRIVATE("private"),
        /// An agreement that sets some prices, or takes something off those of the list.
        MIXED("mixed");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    static RatesInUse of(Comparison comparison) {
        boolean isPrivate =
                comparison
                        .priced()
                        .flatMap(priced -> priced.bill().lines().stream())
                        .anyMatch(line -> line.isPrivate() && line.quantity().signum() > 0);
        if (!isPrivate) {
            return new RatesInUse(Kind.LIST, "");
        }
        boolean isListed = comparison.pricesInUse().oldest().isPresent();
        return new RatesInUse(
                isListed ? Kind.MIXED : Kind.PRIVATE, comparison.book().privateRates().name());
    }

    /// Such as "list prices confirmed 2026-06 or later"; private rates have no such day.
    ///
    /// @param confirmed the day on which the oldest list price in use was confirmed
    public String words(String confirmed) {
        String listed = "list prices confirmed " + confirmed + " or later";
        return switch (kind) {
            case LIST -> listed;
            case PRIVATE -> "private rates of " + agreement;
            case MIXED -> "private rates of " + agreement + " over " + listed;
        };
    }
}
