package linli.owner.signins;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.Actor;
import linli.contracts.owner.SignInEvent;
import linli.owner.signins.DoorBook.Line;
import org.springframework.data.mongodb.core.mapping.Document;

/** One thing that happened at the door, under Keycloak's id for it; it exists to be told. */
@Document("signIns")
public class SignIn extends Aggregate {

    private static final String UNSAID = "unknown";

    private final Instant at;

    SignIn(UUID id, Instant at) {
        super(id);
        this.at = at;
    }

    static SignIn of(Line line, Actor by) {
        var signIn = new SignIn(line.id(), line.at());
        signIn.announce(told(line), new Stamp(line.at(), by));
        return signIn;
    }

    private static SignInEvent told(Line line) {
        var account = Objects.requireNonNullElse(line.accountId(), UNSAID);
        return switch (line.what()) {
            case NOT_SIGNED_IN ->
                    new SignInEvent.Failed(
                            line.id(),
                            line.accountId(),
                            line.client(),
                            Objects.requireNonNullElse(line.reason(), UNSAID));
            case SIGNED_IN -> new SignInEvent.Succeeded(line.id(), account, line.client());
            case SIGNED_OUT -> new SignInEvent.Ended(line.id(), account, line.client());
            case LOCKED -> new SignInEvent.Locked(line.id(), account, true);
            case LOCKED_FOR_A_WHILE -> new SignInEvent.Locked(line.id(), account, false);
            case CREDENTIAL_SET, CREDENTIAL_REMOVED ->
                    new SignInEvent.CredentialChanged(
                            line.id(),
                            account,
                            Objects.requireNonNullElse(line.credential(), UNSAID),
                            line.what() == DoorBook.Happening.CREDENTIAL_REMOVED);
        };
    }

    /** When it happened, by Keycloak's clock. */
    Instant at() {
        return at;
    }

    @Override
    public Reach reach() {
        return Reach.GROUP;
    }
}
