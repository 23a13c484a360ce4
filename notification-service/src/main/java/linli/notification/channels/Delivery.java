package linli.notification.channels;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Reach;
import linli.notification.preferences.Preference.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message to one person by one channel. Its id follows from what caused it, the person and the
 * channel, and is the key that the provider is given: whoever writes it again changes nothing, and
 * whoever sends it again sends the same.
 *
 * @param aboutId what it is about, such as a notice
 * @param aboutNumber what people know that by
 * @param urgent goes out at any hour, whatever the person wishes
 * @param reason why it failed, waits or is not sent: a code
 * @param tries how often it was about to be handed over
 * @param triesUntil with this try it is given up
 * @param dueAt when the clock moves it on; absent when it does not
 * @param claim of whoever is sending it
 * @param askAt when the provider is asked whether it has arrived; absent when it is not
 * @param carrier who took it
 * @param address to where, masked
 * @param text what was said
 * @param edition of the template in which it was said; absent before
 * @param notBefore until when people have time to read it in their inbox; absent for none
 * @param otherwise by what it goes out when this fails, in this order; null where somebody chose
 *     the channels, and nothing takes another's place
 * @param trial where words are tried out; absent for what people are told
 */
@Document("deliveries")
public record Delivery(
        @Id UUID id,
        ChannelKind channel,
        UUID causeId,
        UUID aboutId,
        String aboutNumber,
        UUID personId,
        String name,
        String unitLabel,
        Reach reach,
        String template,
        Map<String, String> parameters,
        boolean urgent,
        DeliveryState state,
        @Nullable String reason,
        int tries,
        int triesUntil,
        @Nullable Instant dueAt,
        @Nullable UUID claim,
        @Nullable Instant askAt,
        @Nullable String carrier,
        @Nullable String carrierId,
        @Nullable String address,
        @Nullable String text,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Integer edition,
        @Nullable Instant notBefore,
        @Nullable TryOut trial,
        @Nullable List<ChannelKind> otherwise) {

    /**
     * Words that somebody wants to see for themselves.
     *
     * @param wrapped the key by which {@code to} is sealed; null in an installation that seals
     *     nothing
     * @param to null once it went out
     */
    public record TryOut(Language language, @Nullable String wrapped, @Nullable String to) {}

    /** Among the parameters until it has gone out; no template knows it. */
    public static final String OWN_LINK = "ownLink";

    /** So often it is tried before somebody has to look at it. */
    public static final int TRIES = 6;

    public static UUID idOf(UUID causeId, UUID personId, ChannelKind channel) {
        return UUID.nameUUIDFromBytes(
                ("delivery " + causeId + " " + personId + " " + channel)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** To one person, before it is known whether and where they can be reached. */
    public static Delivery to(
            ChannelKind channel,
            UUID personId,
            String name,
            String unitLabel,
            Reach reach,
            Occasion of,
            Instant at) {
        return to(channel, personId, name, unitLabel, reach, of, at, at);
    }

    /**
     * @param notBefore it is not handed over earlier
     */
    public static Delivery to(
            ChannelKind channel,
            UUID personId,
            String name,
            String unitLabel,
            Reach reach,
            Occasion of,
            Instant at,
            Instant notBefore) {
        return new Delivery(
                idOf(of.causeId(), personId, channel),
                channel,
                of.causeId(),
                of.aboutId(),
                of.aboutNumber(),
                personId,
                name,
                unitLabel,
                reach,
                of.template(),
                of.parameters(),
                of.urgent(),
                DeliveryState.QUEUED,
                null,
                0,
                TRIES,
                notBefore,
                null,
                null,
                null,
                null,
                null,
                null,
                at,
                null,
                null,
                null,
                null,
                notBefore.isAfter(at) ? notBefore : null,
                null,
                null);
    }

    private Delivery with(
            UUID ownId,
            ChannelKind by,
            @Nullable TryOut tried,
            @Nullable List<ChannelKind> others) {
        return new Delivery(
                ownId,
                by,
                causeId,
                aboutId,
                aboutNumber,
                personId,
                name,
                unitLabel,
                reach,
                template,
                parameters,
                urgent,
                DeliveryState.QUEUED,
                null,
                0,
                TRIES,
                dueAt,
                null,
                null,
                null,
                null,
                null,
                null,
                createdAt,
                null,
                null,
                null,
                null,
                notBefore,
                tried,
                others);
    }

    Delivery asTrial(TryOut tried) {
        return with(id, channel, tried, otherwise);
    }

    /**
     * @param ways by what it goes out: the first of them, or by the next when that fails
     */
    static Delivery by(List<ChannelKind> ways, Person to, Occasion of, Instant at) {
        return to(ways.getFirst(), to.id(), to.name(), to.unitLabel(), to.reach(), of, at)
                .with(
                        idOf(of.causeId(), to.id(), ways.getFirst()),
                        ways.getFirst(),
                        null,
                        ways.subList(1, ways.size()));
    }

    /** Whom something is told. */
    public record Person(UUID id, String name, String unitLabel, Reach reach) {}

    /** The row that takes its place when it came to nothing; empty when there is none. */
    Optional<Delivery> next(Instant at) {
        if (otherwise == null || otherwise.isEmpty()) {
            return Optional.empty();
        }
        var ways = otherwise;
        var occasion = new Occasion(causeId, aboutId, aboutNumber, template, parameters, urgent);
        return Optional.of(by(ways, new Person(personId, name, unitLabel, reach), occasion, at));
    }

    /**
     * What people are told of.
     *
     * @param causeId tells one reminder from the next of the same notice
     */
    public record Occasion(
            UUID causeId,
            UUID aboutId,
            String aboutNumber,
            String template,
            Map<String, String> parameters,
            boolean urgent) {

        /**
         * The same for somebody who is sent a link of their own.
         *
         * @param link enclosed; null for none
         */
        Occasion by(@Nullable String link) {
            if (link == null) {
                return this;
            }
            var own = new HashMap<>(parameters);
            own.put(OWN_LINK, link);
            return new Occasion(causeId, aboutId, aboutNumber, template, own, urgent);
        }
    }

    /** The path that takes the place of the address to open, enclosed; null for none. */
    @Nullable String ownLink() {
        return parameters.get(OWN_LINK);
    }

    /** Whether somebody may have it sent again. */
    public boolean mayBeRetried() {
        return trial == null
                && (state == DeliveryState.FAILED
                        || (state == DeliveryState.SUPPRESSED
                                && Suppression.NO_ADDRESS.code().equals(reason)));
    }
}
