package linli.notification.channels;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.access.Masks;
import linli.chassis.sealing.Seal;
import linli.notification.preferences.Preference;
import linli.notification.preferences.PreferenceService;
import org.springframework.stereotype.Component;

/**
 * Opens the seal on where a person is reached, for as long as a message takes to be handed over.
 */
@Component
class Addresses {

    private static final String HERE = "+86";

    private final Contacts contacts;
    private final PreferenceService preferences;
    private final Seal seal;

    Addresses(Contacts contacts, PreferenceService preferences, Seal seal) {
        this.contacts = contacts;
        this.preferences = preferences;
        this.seal = seal;
    }

    /** Where somebody is reached, and how that looks to people. */
    record Address(String to, String masked) {

        @Override
        public String toString() {
            return masked;
        }
    }

    Optional<Address> of(UUID personId, Preference preference, ChannelKind channel) {
        return switch (channel) {
            case SMS ->
                    contacts.find(personId)
                            .flatMap(contact -> seal.open(personId, contact.sealedMobile()))
                            .map(number -> new Address(number, masked(number)));
            case EMAIL ->
                    Optional.ofNullable(preferences.emailOf(preference))
                            .map(email -> new Address(email, maskedEmail(email)));
        };
    }

    private static String masked(String number) {
        var shown = number.startsWith(HERE) ? number.substring(HERE.length()) : number;
        return String.valueOf(Masks.phone(shown));
    }

    /** {@code zhang.wei@example.org} becomes {@code z***@example.org}. */
    static String maskedEmail(String email) {
        var at = email.lastIndexOf('@');
        return at < 1 ? "***" : email.charAt(0) + "***" + email.substring(at);
    }
}
