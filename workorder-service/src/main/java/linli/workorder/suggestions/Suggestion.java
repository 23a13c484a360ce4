package linli.workorder.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Transition;
import linli.contracts.workorder.SuggestionEvent;
import linli.contracts.workorder.SuggestionEvent.SuggestionRef;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A suggestion (建议). It ends with an answer: what will be done, or why not. */
@Document("suggestions")
public class Suggestion extends Aggregate {

    private final String number;
    private final UUID communityId;
    private final String title;
    private final String text;
    private final @Nullable UUID suggestedBy;
    private final String name;
    private final Instant createdAt;
    private SuggestionStatus status = SuggestionStatus.RECEIVED;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;

    Suggestion(
            UUID id,
            String number,
            UUID communityId,
            String title,
            String text,
            @Nullable UUID suggestedBy,
            String name,
            Instant createdAt) {
        super(id);
        this.number = number;
        this.communityId = communityId;
        this.title = title;
        this.text = text;
        this.suggestedBy = suggestedBy;
        this.name = name;
        this.createdAt = createdAt;
    }

    /** Who suggests; the id is null when staff take it down for somebody not registered. */
    record By(@Nullable UUID ownerId, String name) {}

    static Suggestion receive(
            UUID id,
            String number,
            UUID communityId,
            String title,
            String text,
            By by,
            Stamp stamp) {
        var suggestion =
                new Suggestion(
                        id, number, communityId, title, text, by.ownerId(), by.name(), stamp.at());
        suggestion.announce(new SuggestionEvent.Received(suggestion.ref()), stamp);
        return suggestion;
    }

    void review(Stamp stamp) {
        require(SuggestionCommand.REVIEW);
        status = SuggestionStatus.UNDER_REVIEW;
        announce(new SuggestionEvent.Reviewed(ref()), stamp);
    }

    void adopt(String how, Stamp stamp) {
        require(SuggestionCommand.ADOPT);
        answered(SuggestionStatus.ADOPTED, how, stamp);
        announce(new SuggestionEvent.Adopted(ref(), how), stamp);
    }

    void decline(String why, Stamp stamp) {
        require(SuggestionCommand.DECLINE);
        answered(SuggestionStatus.DECLINED, why, stamp);
        announce(new SuggestionEvent.Declined(ref(), why), stamp);
    }

    void implement(String what, Stamp stamp) {
        require(SuggestionCommand.IMPLEMENT);
        answered(SuggestionStatus.IMPLEMENTED, what, stamp);
        announce(new SuggestionEvent.Implemented(ref(), what), stamp);
    }

    private void answered(SuggestionStatus next, String words, Stamp stamp) {
        status = next;
        answer = words;
        answeredAt = stamp.at();
    }

    /** What the state allows. */
    public List<SuggestionCommand> possible() {
        return Transition.takenIn(SuggestionCommand.class, status).toList();
    }

    private void require(SuggestionCommand command) {
        Transition.require(command, status, "suggestion.illegal-transition");
    }

    @Override
    public Reach reach() {
        return Reach.of(communityId, null, null, suggestedBy);
    }

    private SuggestionRef ref() {
        return new SuggestionRef(id(), number, communityId, title, suggestedBy);
    }

    public String number() {
        return number;
    }

    public UUID communityId() {
        return communityId;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public SuggestionStatus status() {
        return status;
    }

    /** What is done, or why nothing is; null before. */
    public @Nullable String answer() {
        return answer;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
