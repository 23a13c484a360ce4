package linli.survey.questionnaires;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens and the clock ask about questionnaires. */
public interface QuestionnaireSearch {

    /**
     * Those the caller looks after, the newest first.
     *
     * @param statuses any of these; all when empty
     */
    Page<Questionnaire> all(
            Set<QuestionnaireStatus> statuses,
            @Nullable UUID communityId,
            Access access,
            Paging paging);

    /** Those that people of these places can answer now, the newest first. */
    Page<Questionnaire> open(Access places, Paging paging);

    /** Closed ones that ask the question with this code, the newest first. */
    Page<Questionnaire> asking(String code, Access access, Paging paging);

    /** The one of which this round of invitations or reminders is under way. */
    Optional<UUID> ofRound(UUID round);

    /** Those of which a round is under way. */
    List<UUID> inviting(int most);

    /** Those whose time is over. */
    List<UUID> opening(Instant now, int most);

    List<UUID> due(Instant now, int most);
}
