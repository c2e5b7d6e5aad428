package dev.pipesplanner.analysis;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class ManyRandomPlansTest extends RandomPlansTest {

    @Override
    int plans() {
        return 10_000;
    }
}
