package linli.chassis.contacts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds whose a mobile number is: numbers rest sealed, so all that may be meant are opened. */
public final class PhoneBook {

    private final Contacts contacts;

    PhoneBook(Contacts contacts) {
        this.contacts = contacts;
    }

    /**
     * @param numbers with the country's code, such as {@code +8613812341234}
     * @param people whose they may be: some hundreds at a time
     * @return by number; one that is nobody's is left out
     */
    public Map<String, Set<UUID>> ownersOf(Set<String> numbers, Collection<UUID> people) {
        var owners = new HashMap<String, Set<UUID>>();
        for (var contact : contacts.of(people)) {
            contacts.numberOf(contact)
                    .filter(numbers::contains)
                    .ifPresent(number ->
                            owners.computeIfAbsent(number, none -> new HashSet<>())
                                    .add(contact.id()));
        }
        return owners;
    }
}
