package linli.notification.answers;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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

    /** More than an office keeps by hand; older ones are found in the list. */
    private static final int MOST_OFFERED = 2_000;

    /** An answer that was just written is offered everywhere as soon as this. */
    private static final Duration STALE_AT = Duration.ofSeconds(5);

    private static final int SHOWN = 6;

    private final Answers answers;
    private final Audiences audiences;
    private final Estate estate;
    private final LoadingCache<Boolean, List<Offered>> offered;

    AnswerService(Answers answers, AnswerSearch search, Audiences audiences, Estate estate) {
        this.answers = answers;
        this.audiences = audiences;
        this.estate = estate;
        this.offered =
                Caffeine.newBuilder()
                        .expireAfterWrite(STALE_AT)
                        .build(_ ->
                                search.offered(MOST_OFFERED).stream().map(Offered::of).toList());
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
        offered.invalidateAll();
        return written;
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
        offered.invalidateAll();
        return moved;
    }

    /**
     * What the office may say to this; the newest where nothing is asked.
     *
     * @param communityId where it is asked
     */
    public List<Fit> forStaff(String asked, @Nullable UUID communityId) {
        var here = communityId == null ? Set.<UUID>of() : Set.of(communityId);
        return fitting(
                asked,
                offered.get(true).stream().filter(one -> one.answer().holdsIn(here)).toList());
    }

    /** What residents may find out themselves, where they live. */
    public List<Fit> forResident(String asked, Access access) {
        var homes =
                audiences.reader(access).stream()
                        .flatMap(person -> person.homes(estate.dayOf(person, access.at())).stream())
                        .map(UnitLink::communityId)
                        .collect(Collectors.toSet());
        return fitting(
                asked,
                offered.get(true).stream()
                        .filter(one -> one.answer().text().forResidents())
                        .filter(one -> one.answer().holdsIn(homes))
                        .toList());
    }

    /** The more of the question it has the better; of two alike the newer one. */
    private static List<Fit> fitting(String asked, List<Offered> from) {
        if (asked.isBlank()) {
            return from.stream().limit(SHOWN).map(one -> new Fit(one.answer(), Set.of())).toList();
        }
        var pieces = Likeness.pieces(asked);
        return from.stream()
                .map(one -> new Fit(one.answer(), Likeness.shared(pieces, one.pieces())))
                .filter(fit -> !fit.by().isEmpty())
                .sorted(Comparator.comparingInt((Fit fit) -> fit.by().size()).reversed())
                .limit(SHOWN)
                .toList();
    }
}
