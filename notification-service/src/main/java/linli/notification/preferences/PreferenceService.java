package linli.notification.preferences;

import java.util.Map;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.operations.Operations;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.sealing.SealedText;
import linli.notification.preferences.Preference.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what people say of how they want to be told. */
@Service
public class PreferenceService {

    private final Preferences preferences;
    private final PersonKeys keys;
    private final MasterKey master;
    private final Operations operations;

    PreferenceService(
            Preferences preferences, PersonKeys keys, MasterKey master, Operations operations) {
        this.preferences = preferences;
        this.keys = keys;
        this.master = master;
        this.operations = operations;
    }

    /** The caller's own; the usual ones while nothing was said. */
    public Preference own(Access access) {
        return of(person(access));
    }

    public Preference of(UUID personId) {
        return preferences.find(personId).orElseGet(() -> Preference.usual(personId));
    }

    /** Where the person reads e-mail, as they gave it; null when they did not. */
    public @Nullable String emailOf(Preference preference) {
        var sealed = preference.sealedEmail();
        return keys.read(sealed).or(() -> master.openOlder(preference.id(), sealed)).orElse(null);
    }

    /**
     * @param address null for none
     */
    public Preference wish(Wishes wishes, @Nullable String address, Access access) {
        var person = person(access);
        var sealed = keys.seal(person, access.account().name(), address);
        if (sealed != null && !SealedText.isIn(sealed)) {
            throw new Refusal.Invalid(
                    "preference.unsealed", "Without a key no address can be kept here");
        }
        operations.record(
                access,
                "preference.changed",
                "owner",
                person.toString(),
                null,
                Map.of(
                        "sms", onOrOff(wishes.sms()),
                        "email", onOrOff(wishes.email())));
        preferences.createOnce(Preference.usual(person));
        return preferences.move(person, access, preference -> preference.wish(wishes, sealed));
    }

    /** Somebody was erased: what they said goes. */
    public void forget(UUID personId) {
        if (preferences.find(personId).isPresent()) {
            preferences.move(personId, Preference::forget);
        }
    }

    private static String onOrOff(boolean wished) {
        return wished ? "on" : "off";
    }

    private static UUID person(Access access) {
        var person = access.account().ownerId();
        if (person == null) {
            throw new Refusal.NotFound("preference.not-found", "Staff are told in the console");
        }
        return person;
    }
}
