package linli.notification.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.chassis.contacts.Contacts;
import linli.chassis.contacts.KnownContact;
import linli.chassis.print.PaperSettings;
import linli.chassis.time.Calendars;
import linli.notification.channels.Addresses.Address;
import linli.notification.channels.Deliveries.Outcome;
import linli.notification.channels.Holding.Hold;
import linli.notification.preferences.Preference;
import linli.notification.preferences.Preference.Language;
import linli.notification.preferences.PreferenceSearch;
import linli.notification.templates.Medium;
import linli.notification.templates.Wordbook;
import linli.notification.templates.Wordbook.Filled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a message into words and decides, in the moment before it goes out, whether it still should.
 */
@Component
class Dispatcher {

    private final Addresses addresses;
    private final Contacts contacts;
    private final PreferenceSearch preferences;
    private final Wordbook wordbook;

    /** So long a paused message is not looked at, should nobody say that it may go. */
    private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(10);

    /** What templates call the address to open. */
    private static final String LINK = "link";

    private final PaperSettings papers;
    private final List<Settledness> settled;
    private final List<Holding> holdings;
    private final Calendars calendars;

    Dispatcher(
            Addresses addresses,
            Contacts contacts,
            PreferenceSearch preferences,
            Wordbook wordbook,
            PaperSettings papers,
            List<Settledness> settled,
            List<Holding> holdings,
            Calendars calendars) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.preferences = preferences;
        this.wordbook = wordbook;
        this.papers = papers;
        this.settled = settled;
        this.holdings = holdings;
        this.calendars = calendars;
    }

    /**
     * A message with its address, and what can become of it.
     *
     * @param shown what is kept of what it says: nobody answers by the link of another
     */
    record Draft(Outgoing message, String shown, int edition, Address address) {

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
                    shown,
                    edition,
                    at);
        }
    }

    /** What is known of those whom some rows are for, asked once for all of them. */
    final class Known {

        private final Map<UUID, Preference> wishes;
        private final Map<UUID, KnownContact> contactOf;
        private final Set<UUID> knowIt;

        private Known(List<Delivery> rows) {
            var people = rows.stream().map(Delivery::personId).collect(Collectors.toSet());
            wishes =
                    preferences.of(people).stream()
                            .collect(Collectors.toMap(Preference::id, Function.identity()));
            contactOf =
                    contacts.of(people).stream()
                            .collect(Collectors.toMap(KnownContact::id, Function.identity()));
            knowIt =
                    settled.stream()
                            .flatMap(one -> one.settled(rows).stream())
                            .collect(Collectors.toSet());
        }

        private Preference wishesOf(UUID person) {
            return wishes.getOrDefault(person, Preference.usual(person));
        }

        /** Empty when it is not known where the person is reached. */
        Optional<Draft> draft(Delivery row) {
            var tried = row.trial();
            if (tried != null) {
                return addresses
                        .of(row, tried)
                        .map(address -> Dispatcher.this.draft(row, tried.language(), address));
            }
            var preference = wishesOf(row.personId());
            return addresses
                    .of(preference, contactOf.get(row.personId()), row.channel())
                    .map(address -> Dispatcher.this.draft(row, preference.language(), address));
        }

        /** Why it is not to go out, or not now; empty when it is. */
        Optional<Outcome> suppression(Delivery row, Optional<Draft> draft, Instant now) {
            return Dispatcher.this.suppression(
                    row, wishesOf(row.personId()), knowIt.contains(row.id()), draft, now);
        }
    }

    Known know(List<Delivery> rows) {
        return new Known(rows);
    }

    private Draft draft(Delivery row, Language language, Address address) {
        var medium = mediumOf(row.channel());
        // Whoever sends it once more says the same.
        var edition =
                row.edition() == null ? wordbook.edition(row.template(), medium) : row.edition();
        var own = addresses.linkOf(row);
        var said = say(row, medium, edition, own, language);
        var shown =
                own.isEmpty()
                        ? said
                        : say(row, medium, edition, own.map(Dispatcher::hidden), language);
        var subject = said.subject();
        return new Draft(
                new Outgoing(
                        row.id(),
                        row.template(),
                        said.values(),
                        language.name().toLowerCase(Locale.ROOT),
                        subject == null ? "" : subject,
                        said.text(),
                        said.providerCode(),
                        address.to()),
                shown.text(),
                edition,
                address);
    }

    private Filled say(
            Delivery row, Medium medium, int edition, Optional<String> link, Language language) {
        var parameters = new HashMap<>(row.parameters());
        link.ifPresent(path -> parameters.put(LINK, papers.origin().resolve(path).toString()));
        return wordbook.say(row.template(), medium, edition, parameters, language);
    }

    private static String hidden(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1) + "***";
    }

    static Medium mediumOf(ChannelKind channel) {
        return switch (channel) {
            case SMS -> Medium.SMS;
            case EMAIL -> Medium.EMAIL;
        };
    }

    private Optional<Outcome> suppression(
            Delivery row,
            Preference preference,
            boolean isSettled,
            Optional<Draft> draft,
            Instant now) {
        if (row.trial() != null) {
            return draft.isPresent()
                    ? Optional.empty()
                    : Optional.of(suppressed(Suppression.NO_ADDRESS, null, draft, now));
        }
        var hold = holdOf(row);
        if (hold == Hold.CANCELLED) {
            return Optional.of(suppressed(Suppression.CANCELLED, null, draft, now));
        }
        if (hold == Hold.PAUSED) {
            return Optional.of(
                    suppressed(Suppression.PAUSED, now.plus(LOOKED_AT_AGAIN), draft, now));
        }
        if (row.notBefore() != null && row.notBefore().isAfter(now)) {
            return Optional.of(suppressed(Suppression.INBOX_FIRST, row.notBefore(), draft, now));
        }
        if (isSettled) {
            return Optional.of(suppressed(Suppression.ALREADY_READ, null, draft, now));
        }
        if (!row.urgent() && !wishes(preference, row)) {
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

    private Hold holdOf(Delivery row) {
        return holdings.stream()
                .map(one -> one.of(row.aboutId(), row.causeId()))
                .filter(hold -> hold != Hold.NONE)
                .findFirst()
                .orElse(Hold.NONE);
    }

    private boolean wishes(Preference preference, Delivery row) {
        return wishes(preference, row.channel())
                && wordbook.topicOf(row.template()).filter(preference.muted()::contains).isEmpty();
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
                null,
                now);
    }
}
