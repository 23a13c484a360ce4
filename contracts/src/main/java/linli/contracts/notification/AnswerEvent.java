package linli.contracts.notification;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Answers (常用答复) that the office keeps to what is asked again and again. */
@Published(topic = "notification.answers")
public sealed interface AnswerEvent extends Event {

    UUID answerId();

    String question();

    /**
     * @param communityId where it holds; null for everywhere
     */
    @JsonTypeName("answer.added")
    @JsonClassDescription("An answer was added to those that are kept")
    record Added(UUID answerId, @Nullable UUID communityId, String question)
            implements AnswerEvent {}

    @JsonTypeName("answer.changed")
    @JsonClassDescription("An answer was changed")
    record Changed(UUID answerId, String question) implements AnswerEvent {}

    @JsonTypeName("answer.retired")
    @JsonClassDescription("An answer is offered to nobody any more")
    record Retired(UUID answerId, String question) implements AnswerEvent {}

    @JsonTypeName("answer.restored")
    @JsonClassDescription("An answer is offered again")
    record Restored(UUID answerId, String question) implements AnswerEvent {}
}
