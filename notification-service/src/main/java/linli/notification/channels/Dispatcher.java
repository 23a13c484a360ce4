package linli.notification.channels;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linli.chassis.time.Calendars;
import linli.notification.channels.Addresses.Address;
import linli.notification.channels.Deliveries.Outcome;
import linli.notification.preferences.Preference;
import linli.notification.preferences.PreferenceService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a message into words and decides, in the moment before it goes out, whether it still should.
 */
@Component
class Dispatcher {

    private final Addresses addresses;
    private final PreferenceService preferences;
    private final List<Settledness> settled;
    private final Calendars calendars;

    Dispatcher(
            Addresses addresses,
            PreferenceService preferences,
            List<Settledness> settled,
            Calendars calendars) {
        this.addresses = addresses;
        this.preferences = preferences;
        this.settled = settled;
        this.calendars = calendars;
    }

    /** A message with its address, and what can become of it. */
    record Draft(Outgoing message, Address address) {

        Outcome sent(
                String carrier, @Nullable String carrierId, @Nullable Instant askAt, Instant at) {
            return outcome(DeliveryState.SENT, null, null, askAt, carrier, carrierId, at);
        }

        Outcome failed(String code, String carrier, Instant at) {
            return outcome(DeliveryState.FAILED, code, null, null, carrier, null, at);
        }

        Outcome putOff(String code, Instant until, Instant at) {
            return outcome(DeliveryState.QUEUED, code, until, null, null, null, at);
        }

        private Outcome outcome(
                DeliveryState state,
                @Nullable String reason,
                @Nullable Instant dueAt,
                @Nullable Instant askAt,
                @Nullable String carrier,
                @Nullable String carrierId,
                Instant at) {
            return new Outcome(
                    state,
                    reason,
                    true,
                    dueAt,
                    askAt,
                    carrier,
                    carrierId,
                    address.masked(),
                    message.text(),
                    at);
        }
    }

    /** Empty when it is not known where the person is reached. */
    Optional<Draft> draft(Delivery row) {
        var preference = preferences.of(row.personId());
        var words = Wording.of(row.template(), row.parameters(), preference.language());
        return addresses
                .of(row.personId(), preference, row.channel())
                .map(address ->
                        new Draft(
                                new Outgoing(
                                        row.id(),
                                        row.template(),
                                        row.parameters(),
                                        preference.language().name().toLowerCase(Locale.ROOT),
                                        words.subject(),
                                        words.text(),
                                        address.to()),
                                address));
    }

    /** Why it is not to go out, or not now; empty when it is. */
    Optional<Outcome> suppression(Delivery row, Optional<Draft> draft, Instant now) {
        if (settled.stream().anyMatch(one -> one.isSettled(row.aboutId(), row.personId()))) {
            return Optional.of(suppressed(Suppression.ALREADY_READ, null, draft, now));
        }
        var preference = preferences.of(row.personId());
        if (!row.urgent() && !wishes(preference, row.channel())) {
            return Optional.of(suppressed(Suppression.OPTED_OUT, null, draft, now));
        }
        if (draft.isEmpty()) {
            return Optional.of(suppressed(Suppression.NO_ADDRESS, null, draft, now));
        }
        if (row.urgent()) {
            return Optional.empty();
        }
        return preference
                .quietUntil(now, calendars.zoneOf(row.reach().communityId()))
                .map(morning -> suppressed(Suppression.QUIET_HOURS, morning, draft, now));
    }

    static boolean wishes(Preference preference, ChannelKind channel) {
        return switch (channel) {
            case SMS -> preference.sms();
            case EMAIL -> preference.email();
        };
    }

    private static Outcome suppressed(
            Suppression why, @Nullable Instant until, Optional<Draft> draft, Instant now) {
        return new Outcome(
                DeliveryState.SUPPRESSED,
                why.code(),
                false,
                until,
                null,
                null,
                null,
                draft.map(one -> one.address().masked()).orElse(null),
                null,
                now);
    }
}
