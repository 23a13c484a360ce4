package linli.notification.channels;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.access.Masks;
import linli.chassis.contacts.Contacts;
import linli.chassis.contacts.KnownContact;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.PersonKeys;
import linli.notification.channels.Delivery.TryOut;
import linli.notification.preferences.Preference;
import linli.notification.preferences.Preference.Language;
import linli.notification.preferences.PreferenceService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the seal on where a person is reached, for as long as a message takes to be handed over.
 */
@Component
class Addresses {

    private static final String HERE = "+86";

    private final PreferenceService preferences;
    private final Contacts contacts;
    private final PersonKeys keys;
    private final MasterKey master;

    Addresses(PreferenceService preferences, Contacts contacts, PersonKeys keys, MasterKey master) {
        this.contacts = contacts;
        this.preferences = preferences;
        this.keys = keys;
        this.master = master;
    }

    /**
     * Where somebody is reached, and how that looks to people.
     *
     * @param masked sealed: it is kept with what was sent
     */
    record Address(String to, String masked) {

        @Override
        public String toString() {
            return masked;
        }
    }

    /**
     * @param contact null when nobody told how the person is called
     */
    Optional<Address> of(
            Preference preference, @Nullable KnownContact contact, ChannelKind channel) {
        var personId = preference.id();
        return switch (channel) {
            case SMS -> Optional.ofNullable(contact).flatMap(one -> sms(personId, one));
            case EMAIL ->
                    Optional.ofNullable(preferences.emailOf(preference))
                            .map(email ->
                                    address(
                                            personId,
                                            email,
                                            maskedEmail(email),
                                            preference.sealedEmail()));
        };
    }

    /** Of who tries words out: where they said, until it went out. */
    Optional<Address> of(Delivery row, TryOut tried) {
        var to = tried.to();
        if (to == null) {
            return Optional.empty();
        }
        var clear =
                tried.wrapped() == null
                        ? Optional.of(to)
                        : master.unwrap(row.personId(), tried.wrapped()).map(key -> key.open(to));
        return clear.map(one ->
                new Address(
                        one,
                        switch (row.channel()) {
                            case SMS -> masked(one);
                            case EMAIL -> maskedEmail(one);
                        }));
    }

    /** As it is kept with a message until that went out. */
    TryOut tryOut(Language language, UUID staffId, String to) {
        var key = master.make(staffId);
        return key == null
                ? new TryOut(language, null, to)
                : new TryOut(language, master.wrap(key), key.seal(to));
    }

    /** The path of their own that the person is sent; empty when there is none, or it is gone. */
    Optional<String> linkOf(Delivery row) {
        return Optional.ofNullable(row.ownLink()).flatMap(keys::disclose);
    }

    private Optional<Address> sms(UUID personId, KnownContact contact) {
        return contacts.numberOf(contact)
                .map(number -> address(personId, number, masked(number), contact.sealedMobile()));
    }

    private Address address(UUID personId, String to, String masked, @Nullable String sealed) {
        return new Address(to, String.valueOf(keys.seal(personId, String.valueOf(sealed), masked)));
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
