package dev.pipesplanner.storage;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class ManyTracesTest extends TracePropertiesTest {

    @Override
    int hundreds() {
        return 100;
    }
}
