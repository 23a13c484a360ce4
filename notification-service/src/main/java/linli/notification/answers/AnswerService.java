package linli.notification.answers;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Estate;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.notification.answers.Answer.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps the answers and finds the one that fits. */
@Service
public class AnswerService {

    /** More than an office keeps for one community by hand; older ones are found in the list. */
    private static final int MOST_OFFERED = 1_000;

    /** What another instance wrote is offered here as soon as this; nobody waits for it. */
    private static final Duration STALE_AT = Duration.ofSeconds(5);

    /** A place where nobody asked for so long is read anew before it answers. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private static final int PLACES_KNOWN = 500;

    private static final int SHOWN = 6;

    private final Answers answers;
    private final Audiences audiences;
    private final Estate estate;

    /** By community; those that hold everywhere stand under none. */
    private final LoadingCache<Optional<UUID>, List<Offered>> offered;

    AnswerService(Answers answers, AnswerSearch search, Audiences audiences, Estate estate) {
        this.answers = answers;
        this.audiences = audiences;
        this.estate = estate;
        this.offered =
                Caffeine.newBuilder()
                        .maximumSize(PLACES_KNOWN)
                        .refreshAfterWrite(STALE_AT)
                        .expireAfterWrite(FORGOTTEN_AFTER)
                        .build(place ->
                                search.offered(place.orElse(null), MOST_OFFERED).stream()
                                        .map(Offered::of)
                                        .toList());
    }

    /** An answer with the pieces by which it is found. */
    private record Offered(Answer answer, Set<String> pieces) {

        static Offered of(Answer answer) {
            var text = answer.text();
            var words = text.words();
            return new Offered(
                    answer,
                    Likeness.pieces(
                            words == null ? text.question() : text.question() + " " + words));
        }
    }

    /**
     * An answer that fits.
     *
     * @param by what of the question is in it too: why it is offered
     */
    public record Fit(Answer answer, Set<String> by) {}

    public Answer write(@Nullable UUID communityId, Text text, Access access) {
        var written =
                answers.create(
                        access,
                        () -> {
                            requirePlace(communityId, access);
                            return Answer.write(access.newId(), communityId, text, access.stamp());
                        });
        return offeredAnew(written);
    }

    private void requirePlace(@Nullable UUID communityId, Access access) {
        if (communityId != null) {
            estate.requireCommunity(communityId, access);
        } else if (!access.scope().covers(Reach.GROUP)) {
            throw new Refusal.Forbidden(
                    "answer.everywhere", "What holds everywhere is for those who are everywhere");
        }
    }

    public Answer change(UUID id, Text text, Access access) {
        return move(id, access, (answer, stamp) -> answer.change(text, stamp));
    }

    public Answer retire(UUID id, Access access) {
        return move(id, access, Answer::retire);
    }

    public Answer restore(UUID id, Access access) {
        return move(id, access, Answer::restore);
    }

    private Answer move(UUID id, Access access, BiConsumer<Answer, Stamp> move) {
        var moved = answers.move(id, access, answer -> move.accept(answer, access.stamp()));
        return offeredAnew(moved);
    }

    private Answer offeredAnew(Answer answer) {
        offered.invalidate(Optional.ofNullable(answer.communityId()));
        return answer;
    }

    /**
     * What the office may say to this; where nothing is asked the newest of the place.
     *
     * @param communityId where it is asked; of the caller's
     */
    public List<Fit> forStaff(String asked, UUID communityId, Access access) {
        estate.requirePlace(communityId, null, access);
        return fitting(asked, offeredIn(Set.of(communityId)));
    }

    /** What residents may find out themselves, where they live. */
    public List<Fit> forResident(String asked, Access access) {
        var homes =
                audiences.reader(access).stream()
                        .flatMap(person -> person.homes(estate.dayOf(person, access.at())).stream())
                        .map(UnitLink::communityId)
                        .collect(Collectors.toSet());
        return fitting(
                asked, offeredIn(homes).filter(offer -> offer.answer().text().forResidents()));
    }

    private Stream<Offered> offeredIn(Set<UUID> communities) {
        return Stream.concat(
                        communities.stream().map(Optional::of), Stream.of(Optional.<UUID>empty()))
                .flatMap(place -> offered.get(place).stream());
    }

    /**
     * The more of the question it has the better; of two alike that of the place, then the newer.
     */
    private static List<Fit> fitting(String asked, Stream<Offered> from) {
        if (asked.isBlank()) {
            return from.limit(SHOWN).map(offer -> new Fit(offer.answer(), Set.of())).toList();
        }
        var pieces = Likeness.pieces(asked);
        return from.map(offer -> new Fit(offer.answer(), Likeness.shared(pieces, offer.pieces())))
                .filter(fit -> !fit.by().isEmpty())
                .sorted(Comparator.comparingInt((Fit fit) -> fit.by().size()).reversed())
                .limit(SHOWN)
                .toList();
    }
}
