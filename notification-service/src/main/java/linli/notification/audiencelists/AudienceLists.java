package linli.notification.audiencelists;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All uploaded lists. */
@Component
public class AudienceLists extends Aggregates<AudienceList> {

    AudienceLists(DocumentStore store) {
        super(AudienceList.class, "audience-list", store);
    }
}
