package linli.owner.signins;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

@Component
class SignIns extends Aggregates<SignIn> {

    SignIns(DocumentStore store) {
        super(SignIn.class, "sign-in", store);
    }
}
