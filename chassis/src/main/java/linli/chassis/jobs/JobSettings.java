package linli.chassis.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keptFor how long a job that is over stays in the history, with what was kept for it
 * @param resultsKeptFor how long the file that came of it can be fetched
 */
@ConfigurationProperties("linli.jobs")
public record JobSettings(
        @DefaultValue("90d") Duration keptFor, @DefaultValue("7d") Duration resultsKeptFor) {}
