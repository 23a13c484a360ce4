package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Suggestions (建议): each is answered, whatever becomes of it. */
@Published(topic = "workorder.suggestions")
public sealed interface SuggestionEvent extends Event {

    SuggestionRef suggestion();

    /**
     * What every consumer needs to know of the suggestion an event is about.
     *
     * @param number as people quote it, such as {@code JY261124-0002}
     * @param suggestedBy the owner or resident who suggested it; null when not known
     */
    record SuggestionRef(
            UUID suggestionId,
            String number,
            UUID communityId,
            String title,
            @Nullable UUID suggestedBy) {}

    @JsonTypeName("suggestion.received")
    @JsonClassDescription("Somebody suggested something")
    record Received(SuggestionRef suggestion) implements SuggestionEvent {}

    @JsonTypeName("suggestion.reviewed")
    @JsonClassDescription("A suggestion is being considered")
    record Reviewed(SuggestionRef suggestion) implements SuggestionEvent {}

    @JsonTypeName("suggestion.adopted")
    @JsonClassDescription("A suggestion will be followed")
    record Adopted(SuggestionRef suggestion, String answer) implements SuggestionEvent {}

    @JsonTypeName("suggestion.declined")
    @JsonClassDescription("A suggestion will not be followed, and why")
    record Declined(SuggestionRef suggestion, String reason) implements SuggestionEvent {}

    @JsonTypeName("suggestion.implemented")
    @JsonClassDescription("What was suggested is done")
    record Implemented(SuggestionRef suggestion, String answer) implements SuggestionEvent {}
}
