package linli.notification.channels;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.operations.Operations;
import linli.notification.preferences.Preference;
import linli.notification.preferences.PreferenceSearch;
import org.springframework.stereotype.Service;

/** Puts messages for people outside the house into the outbox, and says how many it can reach. */
@Service
public class OutboxService {

    private final Deliveries deliveries;
    private final Contacts contacts;
    private final PreferenceSearch preferences;
    private final Operations operations;
    private final Clock clock;

    OutboxService(
            Deliveries deliveries,
            Contacts contacts,
            PreferenceSearch preferences,
            Operations operations,
            Clock clock) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.preferences = preferences;
        this.operations = operations;
        this.clock = clock;
    }

    /** Writes a row for each; who has one for the same cause already keeps it. */
    public void queue(List<Delivery> rows) {
        deliveries.add(rows);
    }

    /** Somebody has read what they were told of. */
    public void read(UUID aboutId, UUID personId) {
        deliveries.read(aboutId, personId, clock.instant());
    }

    /**
     * How many people can be reached by a channel.
     *
     * @param noAddress of whom no number or address is known
     * @param optedOut who does not want it
     */
    public record Reachable(long reachable, long noAddress, long optedOut) {

        static final Reachable NOBODY = new Reachable(0, 0, 0);

        public Reachable plus(Reachable more) {
            return new Reachable(
                    reachable + more.reachable,
                    noAddress + more.noAddress,
                    optedOut + more.optedOut);
        }
    }

    /**
     * @param urgent goes out whatever people wish
     */
    public Map<ChannelKind, Reachable> count(Collection<UUID> people, boolean urgent) {
        var wishes =
                preferences.of(people).stream()
                        .collect(Collectors.toMap(Preference::id, Function.identity()));
        var mobile = contacts.withMobile(people);
        var counted = new EnumMap<ChannelKind, Reachable>(ChannelKind.class);
        for (var person : people) {
            var wish = wishes.getOrDefault(person, Preference.usual(person));
            for (var channel : ChannelKind.values()) {
                var hasAddress =
                        switch (channel) {
                            case SMS -> mobile.contains(person);
                            case EMAIL -> wish.sealedEmail() != null;
                        };
                var wants = urgent || Dispatcher.wishes(wish, channel);
                counted.merge(
                        channel,
                        new Reachable(
                                hasAddress && wants ? 1 : 0,
                                hasAddress ? 0 : 1,
                                hasAddress && !wants ? 1 : 0),
                        Reachable::plus);
            }
        }
        for (var channel : ChannelKind.values()) {
            counted.putIfAbsent(channel, Reachable.NOBODY);
        }
        return counted;
    }

    /**
     * Sends again what has failed. Asked once more, it is under way already.
     *
     * @throws Refusal.Conflict when it did not fail
     */
    public Delivery retry(UUID id, Access access) {
        var row = deliveries.get(id, access);
        if (row.state() == DeliveryState.QUEUED || row.state() == DeliveryState.SENDING) {
            return row;
        }
        if (!row.mayBeRetried()) {
            throw new Refusal.Conflict("delivery.state", "It did not fail");
        }
        operations.record(
                access,
                "delivery.retried",
                "delivery",
                id.toString(),
                null,
                Map.of("channel", row.channel().name()));
        deliveries.retry(id, access.at());
        return deliveries.get(id, access);
    }
}
