package linli.workorder.suggestions;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.chassis.estate.Estate;
import linli.chassis.time.Calendars;
import linli.workorder.suggestions.Suggestion.By;
import org.springframework.stereotype.Service;

/** Takes suggestions in and answers them. */
@Service
public class SuggestionService {

    private final Suggestions suggestions;
    private final Estate estate;
    private final Calendars calendars;
    private final Numbers numbers;

    SuggestionService(
            Suggestions suggestions, Estate estate, Calendars calendars, Numbers numbers) {
        this.suggestions = suggestions;
        this.estate = estate;
        this.calendars = calendars;
        this.numbers = numbers;
    }

    public Suggestion suggest(UUID communityId, String title, String text, Access access) {
        return suggestions.create(
                access,
                () ->
                        Suggestion.receive(
                                access.newId(),
                                numbers.next("JY", access.at()),
                                communityId,
                                title,
                                text,
                                by(communityId, access),
                                access.stamp()));
    }

    private By by(UUID communityId, Access access) {
        if (access.account().staffId() != null) {
            estate.requirePlace(communityId, null, access);
            return new By(null, access.account().name());
        }
        var ownerId = access.account().ownerId();
        var today = calendars.dayOf(access.at(), communityId);
        return (ownerId == null
                        ? Optional.<By>empty()
                        : estate.person(ownerId)
                                .filter(person -> person.livesInCommunity(communityId, today))
                                .map(person -> new By(person.id(), person.name())))
                .orElseThrow(() ->
                        new Refusal.NotFound("community.not-found", "No community " + communityId));
    }

    public Suggestion review(UUID id, Access access) {
        return move(id, access, Suggestion::review);
    }

    public Suggestion adopt(UUID id, String how, Access access) {
        return move(id, access, (suggestion, stamp) -> suggestion.adopt(how, stamp));
    }

    public Suggestion decline(UUID id, String why, Access access) {
        return move(id, access, (suggestion, stamp) -> suggestion.decline(why, stamp));
    }

    public Suggestion implement(UUID id, String what, Access access) {
        return move(id, access, (suggestion, stamp) -> suggestion.implement(what, stamp));
    }

    private Suggestion move(UUID id, Access access, BiConsumer<Suggestion, Stamp> move) {
        return suggestions.move(id, access, suggestion -> move.accept(suggestion, access.stamp()));
    }
}
