package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Compliments (表扬): they reach whom they praise. */
@Published(topic = "workorder.compliments")
public sealed interface ComplimentEvent extends Event {

    UUID complimentId();

    /**
     * @param number as people quote it, such as {@code BY261124-0001}
     * @param praised whom, as the resident calls them
     * @param givenBy the owner or resident who praises; null when not known
     */
    @JsonTypeName("compliment.received")
    @JsonClassDescription("Somebody praised a member of staff")
    record Received(
            UUID complimentId,
            String number,
            UUID communityId,
            String praised,
            @Nullable UUID givenBy)
            implements ComplimentEvent {}

    /**
     * @param staffId the member of staff who is praised
     */
    @JsonTypeName("compliment.passed-on")
    @JsonClassDescription("A compliment reached whom it praises")
    record PassedOn(
            UUID complimentId,
            String number,
            UUID communityId,
            UUID staffId,
            String name,
            String text,
            @Nullable UUID givenBy)
            implements ComplimentEvent {}
}
