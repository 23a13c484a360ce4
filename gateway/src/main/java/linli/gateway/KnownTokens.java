package linli.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token once and believes it for a minute, never beyond its end. Who was disabled is
 * refused nonetheless: services ask for grants at every call, and those do not stand in tokens.
 */
final class KnownTokens implements JwtDecoder {

    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);
    private static final int REMEMBERED = 50_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> known;

    KnownTokens(JwtDecoder decoder) {
        this(decoder, Clock.systemUTC(), Ticker.systemTicker());
    }

    KnownTokens(JwtDecoder decoder, Clock clock, Ticker ticker) {
        this.decoder = decoder;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .ticker(ticker)
                        .expireAfter(Expiry.creating((String _, Jwt token) -> believedFor(token)))
                        .build();
    }

    @Override
    public Jwt decode(String token) {
        var hash = hash(token);
        var before = known.getIfPresent(hash);
        if (before != null) {
            return before;
        }
        var verified = decoder.decode(token);
        known.put(hash, verified);
        return verified;
    }

    /** Whether it was verified within the last minute. */
    boolean knows(String token) {
        return known.getIfPresent(hash(token)) != null;
    }

    private Duration believedFor(Jwt token) {
        var end = token.getExpiresAt() == null ? Instant.MIN : token.getExpiresAt();
        var now = clock.instant();
        if (!end.isAfter(now)) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, end);
        return left.compareTo(BELIEVED_FOR) < 0 ? left : BELIEVED_FOR;
    }

    /** Tokens themselves are not kept in memory. */
    private static String hash(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
