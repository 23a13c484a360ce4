package linli.contracts.survey;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Invitations (邀请) to answer a questionnaire, some hundreds of people at a time. */
@Published(topic = "survey.invitations", kept = false)
public sealed interface InvitationEvent extends Event {

    UUID invitationId();

    /**
     * @param round the invitation or the reminder that this is a part of: nobody is told twice of
     *     one
     * @param reminder whether they were invited before and have not answered
     * @param titleEn null where it is called the same in English
     * @param closesOn the last day on which it can be answered
     * @param links by person, the path of their own by which it is answered once without signing
     *     in: sealed for them and enclosed, so that it is opened nowhere but where it goes out;
     *     empty in what an older build told
     */
    @JsonTypeName("invitation.issued")
    @JsonClassDescription("Some people are asked to answer a questionnaire, or reminded of it")
    record Issued(
            UUID invitationId,
            UUID questionnaireId,
            UUID round,
            boolean reminder,
            String number,
            String title,
            @Nullable String titleEn,
            LocalDate closesOn,
            Set<UUID> people,
            Map<UUID, String> links)
            implements InvitationEvent {

        public Issued {
            links = links == null ? Map.of() : Map.copyOf(links);
        }
    }
}
