package linli.owner.calendars;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All years that were entered. */
@Component
public class BusinessYears extends Aggregates<BusinessYear> {

    BusinessYears(DocumentStore store) {
        super(BusinessYear.class, "calendar", store);
    }
}
