package linli.chassis.time;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.contracts.Envelope;
import linli.contracts.owner.CalendarEvent;
import linli.contracts.owner.CommunityEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What day it is where, and when people work there: our copy of the communities' zones and of the
 * years that an administrator entered.
 */
public final class Calendars {

    private static final Logger log = LoggerFactory.getLogger(Calendars.class);
    private static final Duration STALE_AT = Duration.ofSeconds(10);
    private static final Duration LOOKED_AT_EVERY = Duration.ofMinutes(1);
    private static final int ZONES_KEPT = 10_000;
    private static final String ALL = "all";

    private final DocumentStore store;
    private final ZoneId groupZone;
    private final Clock clock;
    private final Zones zones;
    private final Years years;
    private final LoadingCache<UUID, Optional<ZoneId>> zoneOf;
    private final LoadingCache<String, Set<ZoneId>> inUse;
    private final LoadingCache<String, Map<Integer, CalendarYear>> known;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    /**
     * @param groupZone of the group's own days, and of a community of which nothing is known yet
     */
    public Calendars(DocumentStore store, ZoneId groupZone, Clock clock) {
        this.store = store;
        this.groupZone = groupZone;
        this.clock = clock;
        this.zones = new Zones(store);
        this.years = new Years(store);
        this.zoneOf =
                Caffeine.newBuilder()
                        .maximumSize(ZONES_KEPT)
                        .expireAfterWrite(STALE_AT)
                        .build(this::loadZone);
        this.inUse =
                Caffeine.newBuilder().expireAfterWrite(LOOKED_AT_EVERY).build(all -> loadZones());
        this.known = Caffeine.newBuilder().expireAfterWrite(STALE_AT).build(all -> loadYears());
    }

    public ZoneId groupZone() {
        return groupZone;
    }

    public ZoneId zoneOf(@Nullable UUID community) {
        return community == null ? groupZone : zoneOf.get(community).orElse(groupZone);
    }

    /** Every zone in which a community lies, and the group's own; a new one within a minute. */
    public Set<ZoneId> zones() {
        return inUse.get(ALL);
    }

    /** The day it is now in a community; the group's when it is none. */
    public LocalDate today(@Nullable UUID community) {
        return dayOf(clock.instant(), community);
    }

    public LocalDate dayOf(Instant at, @Nullable UUID community) {
        return LocalDate.ofInstant(at, zoneOf(community));
    }

    /** When the day began that it is at an instant. */
    public Instant startOfDay(Instant at, @Nullable UUID community) {
        var zone = zoneOf(community);
        return LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant();
    }

    /** The calendar by which a community's clocks count; years not entered yet count whole. */
    public BusinessCalendar of(@Nullable UUID community) {
        return strict(community).countingUnknownYearsWhole();
    }

    /** The calendar for promises: it refuses years that nobody has entered. */
    public BusinessCalendar strict(@Nullable UUID community) {
        return BusinessCalendar.of(zoneOf(community), known.get(ALL));
    }

    /** Told after a zone or a year has changed, to recount what was counted before. */
    public void onChange(Runnable follower) {
        followers.add(follower);
    }

    List<Replica<?>> copies() {
        return List.of(zones, years);
    }

    void keep(Envelope envelope) {
        var changed =
                switch (envelope.data()) {
                    case CommunityEvent.Changed community ->
                            zones.keep(
                                    community.communityId(),
                                    envelope.sequence(),
                                    new KnownZone(community.communityId(), community.zone()),
                                    Reach.GROUP);
                    case CalendarEvent.Changed year ->
                            years.keep(
                                    year.calendarId(),
                                    envelope.sequence(),
                                    new KnownYear(year.calendarId(), year),
                                    Reach.GROUP);
                    default -> false;
                };
        if (changed) {
            zoneOf.invalidateAll();
            inUse.invalidateAll();
            known.invalidateAll();
            followers.forEach(Runnable::run);
        }
    }

    private Optional<ZoneId> loadZone(UUID community) {
        return zones.find(community).flatMap(known -> zone(known.zone()));
    }

    private Set<ZoneId> loadZones() {
        var found = new HashSet<ZoneId>();
        found.add(groupZone);
        for (var community : store.mongo().findAll(KnownZone.class)) {
            zone(community.zone()).ifPresent(found::add);
        }
        return Set.copyOf(found);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private Map<Integer, CalendarYear> loadYears() {
        var byYear = new HashMap<Integer, CalendarYear>();
        for (var year : store.mongo().findAll(KnownYear.class)) {
            try {
                byYear.put(year.state().year(), year.calendar());
            } catch (RuntimeException unreadable) {
                // One year that cannot be read must not stop the clocks of all.
                log.error("Calendar {} cannot be read", year.id(), unreadable);
            }
        }
        return byYear;
    }

    private static final class Zones extends Replica<KnownZone> {
        Zones(DocumentStore store) {
            super(KnownZone.class, store);
        }
    }

    private static final class Years extends Replica<KnownYear> {
        Years(DocumentStore store) {
            super(KnownYear.class, store);
        }
    }
}
