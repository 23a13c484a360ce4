package linli.survey.questionnaires;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.survey.InvitationEvent;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That some people are asked by a questionnaire, or reminded of it. Its id follows from the round
 * and the people, so that a round that is begun anew tells nobody twice; who they are is kept no
 * longer than until it is told.
 */
@Document("survey_invitations")
public class Invitation extends Aggregate {

    private final UUID questionnaireId;
    private final Reach lies;

    Invitation(UUID id, UUID questionnaireId, Reach lies) {
        super(id);
        this.questionnaireId = questionnaireId;
        this.lies = lies;
    }

    /**
     * @param links by person, enclosed
     */
    static Invitation to(
            Collection<UUID> people,
            Map<UUID, String> links,
            Questionnaire questionnaire,
            UUID round,
            LocalDate closesOn,
            Stamp stamp) {
        var invitation =
                new Invitation(idOf(round, people), questionnaire.id(), questionnaire.reach());
        var content = questionnaire.content();
        invitation.announce(
                new InvitationEvent.Issued(
                        invitation.id(),
                        questionnaire.id(),
                        round,
                        questionnaire.isReminding(),
                        questionnaire.number(),
                        content.title(),
                        content.titleEn(),
                        closesOn,
                        Set.copyOf(people),
                        links),
                stamp);
        return invitation;
    }

    private static UUID idOf(UUID round, Collection<UUID> people) {
        var those = people.stream().sorted().map(UUID::toString).collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes((round + " " + those).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Reach reach() {
        return lies;
    }

    public UUID questionnaireId() {
        return questionnaireId;
    }
}
