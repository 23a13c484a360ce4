package linli.chassis.estate;

import linli.chassis.aggregates.DocumentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** For services that tell or ask people something: the estate, and what narrows an audience. */
@Configuration(proxyBeanMethods = false)
@Import(EstateConfiguration.class)
public class AudienceConfiguration {

    @Bean
    Audiences audiences(Estate estate, Arrears arrears, WrittenLists lists) {
        return new Audiences(estate, arrears, lists);
    }

    @Bean
    Arrears arrears(DocumentStore store) {
        return new Arrears(store);
    }

    @Bean
    WrittenLists writtenLists(DocumentStore store) {
        return new WrittenLists(store);
    }

    @Bean
    ArrearsEventsConsumer arrearsEventsConsumer(Arrears arrears) {
        return new ArrearsEventsConsumer(arrears);
    }

    @Bean
    BillsAreKnownNoMore billsAreKnownNoMore(DocumentStore store) {
        return new BillsAreKnownNoMore(store);
    }
}
