package linli.owner.signins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import linli.chassis.checkup.Check;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.timers.Timer;
import linli.contracts.Actor;
import linli.contracts.Channel;
import linli.owner.owners.OwnerSearch;
import linli.owner.owners.Owners;
import linli.owner.signins.DoorBook.Line;
import linli.owner.staff.StaffSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Copies Keycloak's book of the door into the sign-in log, which tells the trail. It goes on from
 * the newest line that it has, some time before it: lines are dated before they are written. A line
 * has Keycloak's id, so however often it is read it is kept once, by whichever instance.
 */
@Component
class SignInWatch implements Timer, Check {

    private static final Logger log = LoggerFactory.getLogger(SignInWatch.class);

    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Longer than a sign-in takes from its date to the end of its transaction. */
    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(1);

    private static final int AT_ONCE = 500;

    /** When somebody should look, and when it is wrong, in minutes. */
    private static final long DOUBTFUL = 5;

    private static final long BROKEN = Duration.ofDays(1).toMinutes();

    private static final String NOBODY = "nobody";

    private final DoorBook book;
    private final SignIns signIns;
    private final SignInSearch search;
    private final StaffSearch staff;
    private final OwnerSearch ownerSearch;
    private final Owners owners;
    private final Clock clock;
    private Instant nextLook = Instant.MIN;
    private volatile Instant upToDate;

    SignInWatch(
            DoorBook book,
            SignIns signIns,
            SignInSearch search,
            StaffSearch staff,
            OwnerSearch ownerSearch,
            Owners owners,
            Clock clock) {
        this.book = book;
        this.signIns = signIns;
        this.search = search;
        this.staff = staff;
        this.ownerSearch = ownerSearch;
        this.owners = owners;
        this.clock = clock;
        this.upToDate = clock.instant();
    }

    @Override
    public void ring(Instant now) {
        if (now.isBefore(nextLook)) {
            return;
        }
        try {
            follow();
            upToDate = now;
            nextLook = now.plus(EVERY);
        } catch (RestClientException silent) {
            log.warn("The sign-in log is behind: {}", silent.toString());
            nextLook = now.plus(PAUSE);
        }
    }

    /** It is Keycloak that may be away, or may not have given us the right to read its events. */
    @Override
    public List<Finding> look() {
        var minutes = Duration.between(upToDate, clock.instant()).toMinutes();
        var figures = Map.of("minutes", minutes);
        return List.of(
                minutes < DOUBTFUL
                        ? Finding.well(Found.SIGN_INS_KNOWN, figures)
                        : new Finding(
                                Found.SIGN_INS_BEHIND,
                                Finding.graded(minutes, DOUBTFUL, BROKEN),
                                List.of(),
                                figures));
    }

    void follow() {
        var from =
                search.newest().map(newest -> newest.minus(SETTLES_WITHIN)).orElse(Instant.EPOCH);
        var skip = 0;
        List<Line> lines;
        do {
            lines = book.read(from, skip, AT_ONCE);
            keep(lines);
            if (!lines.isEmpty()) {
                var reached = lines.getLast().at();
                skip = reached.equals(from) ? skip + AT_ONCE : 0;
                from = reached;
            }
        } while (lines.size() == AT_ONCE);
    }

    private void keep(List<Line> lines) {
        var known = signIns.known(lines.stream().map(Line::id).toList());
        var missing = lines.stream().filter(line -> !known.contains(line.id())).toList();
        var people = people(missing);
        signIns.createAllOnce(
                missing.stream()
                        .map(line -> SignIn.of(line, actor(line, people.get(line.accountId()))))
                        .toList());
    }

    private record Person(String name, Channel channel) {}

    private Map<String, Person> people(List<Line> lines) {
        var accounts =
                lines.stream()
                        .map(Line::accountId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var people = new HashMap<String, Person>();
        if (!accounts.isEmpty()) {
            ownerSearch.ofAccounts(accounts).stream()
                    .flatMap(id -> owners.find(id).stream())
                    .forEach(owner ->
                            people.put(
                                    owner.accountId(),
                                    new Person(owner.toldName(), Channel.RESIDENT_APP)));
            for (var member : staff.ofAccounts(accounts)) {
                people.put(member.accountId(), new Person(member.facts().name(), Channel.CONSOLE));
            }
        }
        return people;
    }

    private static Actor actor(Line line, @Nullable Person person) {
        if (line.accountId() == null) {
            return new Actor(NOBODY, Actor.UNKNOWN, null, Channel.CONSOLE, line.ip());
        }
        if (person == null) {
            // The realm's own accounts, such as the first administrator's.
            var name = Objects.requireNonNullElse(line.username(), Actor.UNKNOWN);
            return new Actor(line.accountId(), name, null, Channel.CONSOLE, line.ip());
        }
        return new Actor(line.accountId(), person.name(), null, person.channel(), line.ip());
    }
}
