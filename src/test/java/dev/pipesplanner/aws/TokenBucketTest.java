package dev.pipesplanner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

final class TokenBucketTest {

    private final AtomicLong now = new AtomicLong(1_000);
    private final TokenBucket bucket = new TokenBucket(Duration.ofMillis(200), now::get);

    @Test
    void tenGoAtOnceAndTheRestFiveASecond() {
        for (int i = 0; i < 10; i++) {
            assertThat(bucket.reserve()).isZero();
        }

        assertThat(bucket.reserve()).isEqualTo(Duration.ofMillis(200));
        assertThat(bucket.reserve()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void aRestRefillsItButNeverAboveTen() {
        now.addAndGet(Duration.ofHours(1).toNanos());
        tenGoAtOnceAndTheRestFiveASecond();

        // two are owed, so a second brings three
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        for (int i = 0; i < 3; i++) {
            assertThat(bucket.reserve()).isZero();
        }
        assertThat(bucket.reserve()).isEqualTo(Duration.ofMillis(200));
    }
}
