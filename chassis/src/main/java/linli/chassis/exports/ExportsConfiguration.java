package linli.chassis.exports;

import linli.chassis.ChassisConfiguration;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.jobs.Jobs;
import linli.chassis.operations.Operations;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.time.Calendars;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Features of every service may have their lists taken home. */
@AutoConfiguration(after = ChassisConfiguration.class)
public class ExportsConfiguration {

    @Bean
    ExportOrders exportOrders(
            DocumentStore store, Calendars calendars, PersonKeys keys, JsonMapper json) {
        return new ExportOrders(store, calendars, keys, json);
    }

    @Bean
    Exports exports(ExportOrders orders, Jobs jobs, Operations operations) {
        return new Exports(orders, jobs, operations);
    }
}
