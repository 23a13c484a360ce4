package linli.survey.reports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** All reports. */
public interface Reports {

    /** One that is being printed by the job of the same id. */
    @Document("report_rounds")
    record Round(@Id UUID id, UUID reportId, String language) {}

    /** One that is there already stays as it is. */
    void keep(Report report);

    Optional<Report> find(UUID id);

    /** The newest first, at most twenty. */
    List<Report> of(UUID questionnaireId);
}
