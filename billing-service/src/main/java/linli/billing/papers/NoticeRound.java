package linli.billing.papers;

import java.util.UUID;
import linli.chassis.print.Language;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The bill notices of a whole building, to be printed by the job of the same id.
 *
 * @param label the building's name
 */
@Document("notice_rounds")
public record NoticeRound(
        @Id UUID id, UUID communityId, UUID buildingId, String label, Language language) {}
