package linli.notification.channels;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which provider carries a channel's messages: the configured one, or the house itself. */
@Component
class Carriers {

    private static final Logger log = LoggerFactory.getLogger(Carriers.class);

    private final List<Carrier> configured;

    Carriers(List<Carrier> configured) {
        this.configured = configured;
        for (var channel : ChannelKind.values()) {
            log.info("{} goes out by {}", channel, of(channel).name());
        }
    }

    /**
     * @throws IllegalStateException when several are configured: the start fails, and says so
     */
    Carrier of(ChannelKind channel) {
        var of = configured.stream().filter(one -> one.channel() == channel).toList();
        if (of.size() > 1) {
            throw new IllegalStateException(
                    "%s is configured with several providers: %s"
                            .formatted(
                                    channel,
                                    of.stream()
                                            .map(Carrier::name)
                                            .collect(Collectors.joining(", "))));
        }
        return of.isEmpty() ? new LocalOutbox(channel) : of.getFirst();
    }
}
