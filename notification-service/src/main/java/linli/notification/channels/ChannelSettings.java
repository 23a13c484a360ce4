package linli.notification.channels;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param perSecond how many messages a provider is given in a second, at most
 * @param atOnce how many it is given at the same time
 * @param lease how long a message stays with an instance that says nothing: longer than a provider
 *     may take to answer
 * @param firstPause before the second try; each further one is twice as long
 * @param longestPause no try waits longer for the next one
 * @param breakerPause how long a provider is left alone that has failed too often
 * @param askAfter when a provider is asked whether a message has arrived; each further time after
 *     six times as long, for three days
 * @param centsPerSegment what a provider takes for one segment of a short message, as an estimate
 */
@Validated
@ConfigurationProperties("linli.channels")
public record ChannelSettings(
        @DefaultValue("20") @Min(1) @Max(1000) int perSecond,
        @DefaultValue("4") @Min(1) @Max(64) int atOnce,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("30s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("30s") Duration breakerPause,
        @DefaultValue("1m") Duration askAfter,
        @DefaultValue("5") @Min(0) @Max(1000) long centsPerSegment) {

    private static final int MOST_AT_ONCE = 100;

    /** What each thread hands over in about a second. */
    int claimedAtOnce() {
        return Math.clamp(perSecond / atOnce, 1, MOST_AT_ONCE);
    }

    Duration pauseAfter(int tries) {
        var pause = firstPause.multipliedBy(1L << Math.min(tries - 1, 16));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
