package dev.pipesplanner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

final class RateLimiterTest {

    private final AtomicLong now = new AtomicLong(1_000);
    private final RateLimiter limiter = new RateLimiter(Duration.ofMillis(200), now::get);

    @Test
    void tenGoAtOnceAndTheRestFiveASecond() {
        for (int i = 0; i < 10; i++) {
            assertThat(limiter.reserve()).isZero();
        }

        assertThat(limiter.reserve()).isEqualTo(Duration.ofMillis(200));
        assertThat(limiter.reserve()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void aRestRefillsItButNeverAboveTen() {
        now.addAndGet(Duration.ofHours(1).toNanos());
        tenGoAtOnceAndTheRestFiveASecond();

        // two are owed, so a second brings three
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        for (int i = 0; i < 3; i++) {
            assertThat(limiter.reserve()).isZero();
        }
        assertThat(limiter.reserve()).isEqualTo(Duration.ofMillis(200));
    }
}
