package linli.audit.unusual;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import linli.audit.trail.Entry;
import linli.chassis.time.Calendars;
import linli.chassis.timers.Timer;
import linli.contracts.Catalogue;
import linli.contracts.owner.StaffEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks through the trail for what its {@link Rule}s call unusual, every minute, from where it left
 * off. What an instance has found another finds under the same id.
 */
@Component
public class Watch implements Timer {

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** Services tell what happened at the same time one after the other. */
    private static final Duration SETTLES_AFTER = Duration.ofMinutes(10);

    private static final Duration REMEMBERED = Duration.ofDays(60);
    private static final int AT_ONCE = 500;

    /** Of a trail that nobody has looked through yet, so many portions before others' turn. */
    private static final int MOST_TURNS = 20;

    private static final String STAFF = Catalogue.nameOf(StaffEvent.Changed.class);
    private static final Set<String> EVENTS = Set.of(STAFF, Rule.FAILED_SIGN_IN);
    private static final Set<String> OPERATIONS = operations();

    private final Findings findings;
    private final Calendars calendars;
    private final JsonMapper json;
    private Instant nextLook = Instant.MIN;

    Watch(Findings findings, Calendars calendars, JsonMapper json) {
        this.findings = findings;
        this.calendars = calendars;
        this.json = json;
    }

    private static Set<String> operations() {
        var all = new HashSet<>(Rule.EXPORTS);
        all.add(Rule.REVEAL);
        all.add(Rule.REFUSAL);
        return Set.copyOf(all);
    }

    @Override
    public void ring(Instant now) {
        if (now.isBefore(nextLook)) {
            return;
        }
        var more = true;
        for (var turn = 0; more && turn < MOST_TURNS; turn++) {
            more = look(now);
        }
        if (!more) {
            findings.forgetWatchedBefore(now.minus(REMEMBERED));
            nextLook = now.plus(EVERY);
        }
    }

    /**
     * Looks at some of what has come to rest by now.
     *
     * @return whether there is more of it
     */
    boolean look(Instant now) {
        var found = findings.behind(findings.lookedUpTo(), OPERATIONS, EVENTS, AT_ONCE);
        var settled =
                found.stream()
                        .takeWhile(one -> one.time().isBefore(now.minus(SETTLES_AFTER)))
                        .toList();
        if (!settled.isEmpty()) {
            judge(settled);
            findings.lookedUpTo(settled.getLast().position());
        }
        return settled.size() == AT_ONCE;
    }

    private record PersonsDay(String person, LocalDate day) {}

    private void judge(List<Entry> entries) {
        var watched = new ArrayList<Watched>();
        for (var entry : entries) {
            var data = json.readTree(entry.data());
            if (entry.type().equals(STAFF)) {
                ownGrants(entry, data);
            } else if (!isAtNobodysAccount(entry, data)) {
                watched.add(watched(entry, data));
            }
        }
        findings.watch(watched);
        var looks = new LinkedHashMap<PersonsDay, Watched>();
        var refusals = new LinkedHashMap<PersonsDay, Watched>();
        var failures = new LinkedHashMap<PersonsDay, Watched>();
        for (var one : watched) {
            var day = calendars.dayOf(one.time(), null);
            if (Rule.EXPORTS.contains(one.type()) && isAtNight(one.time())) {
                findings.keep(
                        Finding.of(
                                Rule.EXPORT_AT_NIGHT,
                                Long.toString(one.position()),
                                one,
                                day,
                                null,
                                1,
                                null));
            } else if (one.type().equals(Rule.REFUSAL)) {
                refusals.put(new PersonsDay(one.person(), day), one);
            } else if (one.type().equals(Rule.FAILED_SIGN_IN)) {
                failures.put(new PersonsDay(one.person(), day), one);
            } else if (one.type().equals(Rule.REVEAL)) {
                looks.put(new PersonsDay(one.person(), day), one);
                withoutCase(one, day);
            }
        }
        looks.forEach((whose, newest) -> manyReveals(newest, whose.day()));
        refusals.forEach((whose, newest) -> many(Rule.MANY_REFUSALS, newest, whose.day()));
        failures.forEach((whose, newest) -> many(Rule.MANY_FAILED_SIGN_INS, newest, whose.day()));
    }

    /** People mistype names; all of them together are nobody. */
    private static boolean isAtNobodysAccount(Entry entry, JsonNode data) {
        return entry.type().equals(Rule.FAILED_SIGN_IN) && !data.path("accountId").isString();
    }

    private static Watched watched(Entry entry, JsonNode data) {
        return new Watched(
                entry.position(),
                entry.who().id(),
                entry.who().name(),
                entry.operation() == null ? entry.type() : entry.operation(),
                data.path("objectId").asString(null),
                entry.time(),
                data.path("details").path("times").asInt(1));
    }

    private void ownGrants(Entry entry, JsonNode data) {
        if (!entry.who().id().equals(data.path("accountId").asString(""))) {
            return;
        }
        for (var change : json.readTree(entry.changes())) {
            if (change.path("field").asString("").endsWith("grants")) {
                findings.keep(
                        Finding.of(
                                Rule.OWN_GRANTS,
                                Long.toString(entry.position()),
                                watched(entry, data),
                                calendars.dayOf(entry.time(), null),
                                entry.subject().toString(),
                                1,
                                null));
                return;
            }
        }
    }

    private boolean isAtNight(Instant time) {
        var here = time.atZone(calendars.groupZone());
        var hour = LocalTime.from(here).getHour();
        return hour >= Rule.EXPORT_AT_NIGHT.limit("from")
                || hour < Rule.EXPORT_AT_NIGHT.limit("to")
                || calendars.of(null).dayOff(here.toLocalDate()).isPresent();
    }

    private void withoutCase(Watched look, LocalDate day) {
        var object = look.object();
        var since = look.time().minus(Duration.ofDays(Rule.LOOK_WITHOUT_CASE.limit("days")));
        if (object != null && !findings.isAnythingAbout(object, since, look.time())) {
            findings.keep(
                    Finding.of(
                            Rule.LOOK_WITHOUT_CASE,
                            look.person() + " " + object + " " + day,
                            look,
                            day,
                            object,
                            1,
                            null));
        }
    }

    private void manyReveals(Watched newest, LocalDate day) {
        var rule = Rule.MANY_REVEALS;
        var count = on(day, newest);
        var days = rule.limit("days");
        var before =
                findings.count(
                        newest.person(), Rule.REVEAL, begin(day.minusDays(days)), begin(day));
        if (count >= rule.limit("atLeast") && count * days > rule.limit("times") * before) {
            findings.keep(
                    Finding.of(
                            rule, newest.person() + " " + day, newest, day, null, count, before));
        }
    }

    private void many(Rule rule, Watched newest, LocalDate day) {
        var count = on(day, newest);
        if (count >= rule.limit("atLeast")) {
            findings.keep(
                    Finding.of(rule, newest.person() + " " + day, newest, day, null, count, null));
        }
    }

    private long on(LocalDate day, Watched one) {
        return findings.count(one.person(), one.type(), begin(day), begin(day.plusDays(1)));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(calendars.groupZone()).toInstant();
    }
}
