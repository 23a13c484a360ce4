package linli.survey.reports.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import linli.survey.reports.Report;
import linli.survey.reports.Reports;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoReports implements Reports {

    private static final int MOST = 20;

    private final DocumentStore store;

    MongoReports(DocumentStore store) {
        this.store = store;
        store.index(Report.class, "questionnaireId", "takenAt");
    }

    @Override
    public void keep(Report report) {
        try {
            store.mongo().insert(report);
        } catch (DuplicateKeyException kept) {
            // A retry: what was written down stays.
        }
    }

    @Override
    public Optional<Report> find(UUID id) {
        return Optional.ofNullable(store.mongo().findById(id, Report.class));
    }

    @Override
    public List<Report> of(UUID questionnaireId) {
        return store.mongo()
                .find(
                        Query.query(Criteria.where("questionnaireId").is(questionnaireId))
                                .with(Sort.by(Sort.Direction.DESC, "takenAt"))
                                .limit(MOST),
                        Report.class);
    }
}
