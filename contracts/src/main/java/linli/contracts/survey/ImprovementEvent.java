package linli.contracts.survey;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Improvement actions (改进措施): what is to become better, by whom, by when. */
@Published(topic = "survey.improvements")
public sealed interface ImprovementEvent extends Event {

    ImprovementRef improvement();

    /**
     * What every consumer needs to know of the improvement an event is about.
     *
     * @param number as people quote it, such as {@code GJ261124-0001}
     * @param responsibleId the member of staff who answers for it
     * @param due the last day of its time
     */
    record ImprovementRef(
            UUID improvementId,
            String number,
            UUID communityId,
            String title,
            UUID responsibleId,
            LocalDate due) {}

    @JsonTypeName("improvement.planned")
    @JsonClassDescription("Something is to become better: somebody answers for it")
    record Planned(ImprovementRef improvement) implements ImprovementEvent {}

    @JsonTypeName("improvement.replanned")
    @JsonClassDescription("Somebody else answers for an improvement, or its time is another one")
    record Replanned(ImprovementRef improvement) implements ImprovementEvent {}

    @JsonTypeName("improvement.started")
    @JsonClassDescription("Work on an improvement has begun")
    record Started(ImprovementRef improvement) implements ImprovementEvent {}

    @JsonTypeName("improvement.noted")
    @JsonClassDescription("A step towards an improvement was taken")
    record Noted(ImprovementRef improvement, String text) implements ImprovementEvent {}

    @JsonTypeName("improvement.measured")
    @JsonClassDescription("What an improvement was to change was counted again")
    record Measured(ImprovementRef improvement) implements ImprovementEvent {}

    @JsonTypeName("improvement.completed")
    @JsonClassDescription("What was to be done for an improvement is done")
    record Completed(ImprovementRef improvement, String note) implements ImprovementEvent {}

    @JsonTypeName("improvement.returned")
    @JsonClassDescription("Somebody else looked, and it is not done yet")
    record Returned(ImprovementRef improvement, String reason) implements ImprovementEvent {}

    @JsonTypeName("improvement.verified")
    @JsonClassDescription("Somebody else looked, and it is done")
    record Verified(ImprovementRef improvement) implements ImprovementEvent {}

    @JsonTypeName("improvement.dropped")
    @JsonClassDescription("An improvement is not pursued any more, and why")
    record Dropped(ImprovementRef improvement, String reason) implements ImprovementEvent {}

    @JsonTypeName("improvement.warned")
    @JsonClassDescription("The time of an improvement is over and it is not done")
    record Warned(ImprovementRef improvement) implements ImprovementEvent {}
}
