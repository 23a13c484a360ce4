package linli.notification.preferences;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** What people have said of how they want to be told. */
@Component
public class Preferences extends Aggregates<Preference> {

    Preferences(DocumentStore store) {
        super(Preference.class, "preference", store);
    }
}
