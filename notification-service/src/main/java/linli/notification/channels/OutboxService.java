package linli.notification.channels;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.contacts.Contacts;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownPerson;
import linli.chassis.estate.KnownUnit;
import linli.chassis.operations.Operations;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.notification.channels.Deliveries.Count;
import linli.notification.channels.Delivery.Occasion;
import linli.notification.channels.Delivery.Person;
import linli.notification.preferences.Preference;
import linli.notification.preferences.Preference.Language;
import linli.notification.preferences.Preference.Topic;
import linli.notification.preferences.PreferenceSearch;
import linli.notification.templates.Medium;
import linli.notification.templates.Segments;
import linli.notification.templates.Wordbook;
import org.springframework.stereotype.Service;

/** Puts messages for people outside the house into the outbox, and says how many it can reach. */
@Service
public class OutboxService {

    private final Deliveries deliveries;
    private final Contacts contacts;
    private final PreferenceSearch preferences;
    private final Operations operations;
    private final Wordbook wordbook;
    private final Estate estate;
    private final ChannelSettings settings;
    private final List<DeliverySteps> steps;
    private final Clock clock;

    OutboxService(
            Deliveries deliveries,
            Contacts contacts,
            PreferenceSearch preferences,
            Operations operations,
            Wordbook wordbook,
            Estate estate,
            ChannelSettings settings,
            List<DeliverySteps> steps,
            Clock clock) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.preferences = preferences;
        this.operations = operations;
        this.wordbook = wordbook;
        this.estate = estate;
        this.settings = settings;
        this.steps = steps;
        this.clock = clock;
    }

    /** Writes a row for each; who has one for the same cause already keeps it. */
    public void queue(List<Delivery> rows) {
        deliveries.add(rows);
        steps.forEach(DeliverySteps::queued);
    }

    /**
     * Sends the same to each by the channels that somebody chose; who has it for the same cause
     * already keeps it.
     *
     * @param to some hundreds at the most
     * @param inTurn by the first channel that reaches somebody, and by the next when that fails;
     *     otherwise by each
     */
    public void queue(
            Occasion occasion, List<Person> to, List<ChannelKind> channels, boolean inTurn) {
        var now = clock.instant();
        if (!inTurn) {
            queue(
                    to.stream()
                            .flatMap(person ->
                                    channels.stream()
                                            .map(channel ->
                                                    Delivery.by(
                                                            List.of(channel),
                                                            person,
                                                            occasion,
                                                            now)))
                            .toList());
            return;
        }
        var people = to.stream().map(Person::id).collect(toSet());
        var wishes = wishesOf(people);
        var mobile = contacts.withMobile(people);
        queue(
                to.stream()
                        .map(person -> {
                            var ways =
                                    ways(
                                            occasion.template(),
                                            occasion.urgent(),
                                            wishes.getOrDefault(
                                                    person.id(), Preference.usual(person.id())),
                                            mobile.contains(person.id()),
                                            channels);
                            // Whom nothing reaches has a row that says why.
                            return Delivery.by(
                                    ways.isEmpty() ? List.of(channels.getFirst()) : ways,
                                    person,
                                    occasion,
                                    now);
                        })
                        .toList());
    }

    private Map<UUID, Preference> wishesOf(Collection<UUID> people) {
        return preferences.of(people).stream()
                .collect(Collectors.toMap(Preference::id, Function.identity()));
    }

    /**
     * Tells residents outside of Linli what stands in their inboxes: by what such messages may go
     * out and the person wants, the way they like best first. Whatever has to be known of them is
     * asked once for all. Told once more it changes nothing.
     *
     * @param all some hundreds at the most
     */
    public void tell(List<Telling> all) {
        var media = new HashMap<String, Set<Medium>>();
        all.forEach(one -> media.computeIfAbsent(one.kind(), wordbook::sentBy));
        var leaving = leaving(all, media);
        if (leaving.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var people =
                peopleOf(leaving.stream().map(one -> one.what().personId()).collect(toSet()), now);
        var at = Telling.instants(leaving.stream().map(Leaving::what).toList(), now);
        var rows = new ArrayList<Delivery>();
        for (var i = 0; i < leaving.size(); i++) {
            var one = leaving.get(i);
            var to = people.get(one.what().personId());
            if (to != null) {
                rows.add(Delivery.by(one.ways(), to, one.what().occasion(), at.get(i)));
            }
        }
        if (!rows.isEmpty()) {
            queue(rows);
        }
    }

    /** By what something is told, the way that the person likes best first. */
    private record Leaving(Telling what, List<ChannelKind> ways) {}

    private List<Leaving> leaving(List<Telling> all, Map<String, Set<Medium>> media) {
        var some = all.stream().filter(one -> !mediaOf(one, media).isEmpty()).toList();
        if (some.isEmpty()) {
            return List.of();
        }
        var people = some.stream().map(Telling::personId).collect(toSet());
        var wishes = wishesOf(people);
        var mobile = contacts.withMobile(people);
        return some.stream()
                .map(one ->
                        new Leaving(
                                one,
                                ways(
                                        one,
                                        wishes.getOrDefault(
                                                one.personId(), Preference.usual(one.personId())),
                                        mobile.contains(one.personId()),
                                        mediaOf(one, media))))
                .filter(one -> !one.ways().isEmpty())
                .toList();
    }

    private static Set<Medium> mediaOf(Telling what, Map<String, Set<Medium>> media) {
        return Objects.requireNonNull(media.get(what.kind()));
    }

    private List<ChannelKind> ways(
            Telling what, Preference wish, boolean hasMobile, Set<Medium> media) {
        return ways(
                what.kind(),
                what.isUrgent(),
                wish,
                hasMobile,
                Stream.of(ChannelKind.values())
                        .filter(way -> media.contains(Dispatcher.mediumOf(way)))
                        .sorted(
                                Comparator.comparing(
                                        way -> !way.name().equals(wish.first().name())))
                        .toList());
    }

    /** Those of some channels by which a person can be reached and wants to be. */
    private List<ChannelKind> ways(
            String kind,
            boolean urgent,
            Preference wish,
            boolean hasMobile,
            List<ChannelKind> channels) {
        if (!urgent && wordbook.topicOf(kind).filter(wish.muted()::contains).isPresent()) {
            return List.of();
        }
        return channels.stream()
                .filter(way -> urgent || Dispatcher.wishes(wish, way))
                .filter(way -> way == ChannelKind.EMAIL ? wish.sealedEmail() != null : hasMobile)
                .toList();
    }

    /** Whom rows name, with the home because of which they are told; without one they are not. */
    private Map<UUID, Person> peopleOf(Set<UUID> ids, Instant now) {
        var homes = new LinkedHashMap<KnownPerson, UnitLink>();
        for (var person : estate.people(ids)) {
            if (!person.links().isEmpty()) {
                var live = person.homes(estate.dayOf(person, now));
                homes.put(person, live.isEmpty() ? person.links().getFirst() : live.getFirst());
            }
        }
        var labels =
                estate.units(homes.values().stream().map(UnitLink::unitId).toList()).stream()
                        .collect(Collectors.toMap(KnownUnit::id, KnownUnit::label));
        var people = new HashMap<UUID, Person>();
        homes.forEach((person, home) ->
                people.put(
                        person.id(),
                        new Person(
                                person.id(),
                                person.name(),
                                labels.getOrDefault(home.unitId(), ""),
                                Reach.of(
                                        home.communityId(),
                                        home.buildingId(),
                                        home.unitId(),
                                        person.id()))));
        return people;
    }

    /** What has not gone out about this waits. */
    public void pause(UUID aboutId) {
        deliveries.pause(aboutId);
    }

    public void resume(UUID aboutId) {
        deliveries.resume(aboutId, clock.instant());
    }

    /**
     * What has not gone out never does.
     *
     * @param causes which reminders
     */
    public void cancel(UUID aboutId, List<UUID> causes) {
        deliveries.cancel(aboutId, causes);
    }

    /**
     * Of one channel, how far what is to go out has come.
     *
     * @param waiting for its turn, the morning, or to be let go
     * @param kept what is not to go out, for whatever reason
     */
    public record Progress(ChannelKind channel, long waiting, long sent, long failed, long kept) {}

    /** By channel; those by which nothing is to go out are left out. */
    public List<Progress> progress(UUID aboutId) {
        var counts = deliveries.count(aboutId);
        return counts.stream()
                .map(Count::channel)
                .distinct()
                .map(channel ->
                        new Progress(
                                channel,
                                rows(counts, channel, OutboxService::waits),
                                rows(counts, channel, OutboxService::isOut),
                                rows(counts, channel, one -> one.state() == DeliveryState.FAILED),
                                rows(
                                        counts,
                                        channel,
                                        one ->
                                                one.state() == DeliveryState.SUPPRESSED
                                                        && !waits(one))))
                .toList();
    }

    private static boolean waits(Count count) {
        return switch (count.state()) {
            case QUEUED, SENDING -> true;
            case SUPPRESSED -> count.reason() != null;
            case SENT, DELIVERED, READ, FAILED -> false;
        };
    }

    private static boolean isOut(Count count) {
        return switch (count.state()) {
            case SENT, DELIVERED, READ -> true;
            case QUEUED, SENDING, SUPPRESSED, FAILED -> false;
        };
    }

    private static long rows(List<Count> counts, ChannelKind channel, Predicate<Count> which) {
        return counts.stream()
                .filter(one -> one.channel() == channel)
                .filter(which)
                .mapToLong(Count::rows)
                .sum();
    }

    /**
     * What one message of this costs at the most.
     *
     * @param segments how many a provider charges for; zero for what is not charged by segments
     * @param cents for one person
     */
    public record Price(int segments, long cents) {}

    /** In the longer of the two languages, at the price of the settings. */
    public Price price(ChannelKind channel, String template, Map<String, String> parameters) {
        var medium = Dispatcher.mediumOf(channel);
        if (!medium.countsSegments()) {
            return new Price(0, 0);
        }
        var edition = wordbook.edition(template, medium);
        var segments =
                Arrays.stream(Language.values())
                        .map(language ->
                                wordbook.say(template, medium, edition, parameters, language))
                        .mapToInt(said -> Segments.of(said.text()))
                        .max()
                        .orElse(0);
        return new Price(segments, segments * settings.centsPerSegment());
    }

    /** Somebody has read what they were told of. */
    public void read(UUID aboutId, UUID personId) {
        deliveries.read(aboutId, personId, clock.instant());
    }

    /**
     * Somebody has opened what stands in their inbox and went out of the house as well.
     *
     * @param says which rows about this say the same
     */
    public void read(UUID aboutId, UUID personId, Predicate<Delivery> says, Instant at) {
        var same = deliveries.toldOf(aboutId, personId).stream().filter(says).toList();
        if (!same.isEmpty()) {
            deliveries.read(same.stream().map(Delivery::id).toList(), at);
        }
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
        var wishes = wishesOf(people);
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
                var wants =
                        urgent
                                || (Dispatcher.wishes(wish, channel)
                                        && !wish.muted().contains(Topic.NOTICES));
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
