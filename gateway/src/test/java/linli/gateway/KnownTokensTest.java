package linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {

    Instant now = Instant.parse("2026-03-02T12:00:00Z");
    Instant end = now.plusSeconds(300);
    final AtomicInteger verified = new AtomicInteger();
    final KnownTokens tokens =
            new KnownTokens(this::verify, new Hands(), () -> now.toEpochMilli() * 1_000_000);

    @Test
    void are_verified_once_a_minute() {
        tokens.decode("a");
        now = now.plusSeconds(59);
        tokens.decode("a");
        assertThat(verified).hasValue(1);
        assertThat(tokens.knows("a")).isTrue();

        now = now.plusSeconds(2);

        assertThat(tokens.knows("a")).isFalse();
        tokens.decode("a");
        assertThat(verified).hasValue(2);
    }

    @Test
    void are_not_believed_beyond_their_end() {
        end = now.plusSeconds(10);
        tokens.decode("a");

        now = now.plus(Duration.ofSeconds(11));

        tokens.decode("a");
        assertThat(verified).hasValue(2);
    }

    @Test
    void that_are_wrong_are_wrong_each_time() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(verified).hasValue(2);
        assertThat(tokens.knows("forged")).isFalse();
    }

    private Jwt verify(String token) {
        verified.incrementAndGet();
        if (token.equals("forged")) {
            throw new BadJwtException("forged");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("anna")
                .expiresAt(end)
                .build();
    }

    private final class Hands extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
