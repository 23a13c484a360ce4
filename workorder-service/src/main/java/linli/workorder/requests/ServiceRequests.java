package linli.workorder.requests;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All service requests. */
@Component
public class ServiceRequests extends Aggregates<ServiceRequest> {

    ServiceRequests(DocumentStore store) {
        super(ServiceRequest.class, "request", store);
    }
}
