package linli.notification.templates;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All templates that anybody has touched. */
@Component
public class Templates extends Aggregates<Template> {

    Templates(DocumentStore store) {
        super(Template.class, "template", store);
    }
}
