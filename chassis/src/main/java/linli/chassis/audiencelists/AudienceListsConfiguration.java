package linli.chassis.audiencelists;

import linli.chassis.aggregates.DocumentStore;
import linli.chassis.contacts.ContactsConfiguration;
import linli.chassis.contacts.PhoneBook;
import linli.chassis.estate.AudienceConfiguration;
import linli.chassis.estate.Estate;
import linli.chassis.estate.WrittenLists;
import linli.chassis.files.Files;
import linli.chassis.jobs.Jobs;
import linli.chassis.operations.Operations;
import linli.chassis.sheets.SheetsConfiguration;
import linli.chassis.sheets.Workbooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * For services whose audiences are narrowed by uploaded lists. {@code
 * linli.audience-lists.permission} says who may upload one.
 */
@Configuration(proxyBeanMethods = false)
@Import({AudienceConfiguration.class, ContactsConfiguration.class, SheetsConfiguration.class})
public class AudienceListsConfiguration {

    @Bean
    AudienceLists audienceLists(DocumentStore store) {
        return new AudienceLists(store);
    }

    @Bean
    AudienceListSearch audienceListSearch(DocumentStore store) {
        return new AudienceListSearch(store);
    }

    @Bean
    AudienceListService audienceListService(
            AudienceLists lists,
            AudienceListSearch search,
            Files files,
            Workbooks workbooks,
            Estate estate,
            Jobs jobs) {
        return new AudienceListService(lists, search, files, workbooks, estate, jobs);
    }

    @Bean
    AudienceListCheck audienceListCheck(
            @Value("${linli.audience-lists.permission}") String permission,
            AudienceLists lists,
            Workbooks workbooks,
            Files files,
            Estate estate,
            WrittenLists written,
            PhoneBook phones,
            Operations operations) {
        return new AudienceListCheck(
                permission, lists, workbooks, files, estate, written, phones, operations);
    }
}
