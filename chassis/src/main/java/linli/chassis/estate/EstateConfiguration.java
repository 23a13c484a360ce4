package linli.chassis.estate;

import linli.chassis.aggregates.DocumentStore;
import linli.chassis.time.Calendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For services that need to know what lies where and who lives there. */
@Configuration(proxyBeanMethods = false)
public class EstateConfiguration {

    @Bean
    Estate estate(DocumentStore store, Calendars calendars) {
        return new Estate(store, calendars);
    }

    @Bean
    EstateEventsConsumer estateEventsConsumer(Estate estate) {
        return new EstateEventsConsumer(estate);
    }
}
