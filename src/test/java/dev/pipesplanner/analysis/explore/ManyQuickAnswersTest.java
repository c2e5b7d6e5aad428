package dev.pipesplanner.analysis.explore;

import org.junit.jupiter.api.Tag;

/// The same of many more environments.
@Tag("thorough")
class ManyQuickAnswersTest extends QuickAnswersTest {

    @Override
    int times() {
        return 20_000;
    }
}
