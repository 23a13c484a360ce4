package linli.chassis.contacts;

import linli.chassis.aggregates.DocumentStore;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.PersonKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For services that use people's numbers, or look for people by them. */
@Configuration(proxyBeanMethods = false)
public class ContactsConfiguration {

    @Bean
    Contacts contacts(DocumentStore store, PersonKeys keys, MasterKey master) {
        return new Contacts(store, keys, master);
    }

    @Bean
    PhoneBook phoneBook(Contacts contacts) {
        return new PhoneBook(contacts);
    }

    @Bean
    ContactEventsConsumer contactEventsConsumer(Contacts contacts) {
        return new ContactEventsConsumer(contacts);
    }
}
