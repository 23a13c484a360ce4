package linli.workorder;

import linli.chassis.Reach;
import linli.chassis.estate.EstateConfiguration;
import linli.chassis.grants.Grants;
import linli.chassis.live.LiveFeed;
import linli.chassis.print.PrintConfiguration;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrders;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/** Workorder-service: from what an owner reports to the archived order. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({EstateConfiguration.class, PrintConfiguration.class})
public class WorkOrderApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(WorkOrderApplication.class, arguments);
    }

    /** Order changes as they happen, for boards and phones. */
    @Bean
    LiveFeed orderChanges(
            ConsumerFactory<String, byte[]> consumers, WorkOrders orders, Grants grants) {
        return new LiveFeed(
                        "workorder.orders",
                        "workorder:read",
                        consumers,
                        id -> orders.find(id).<Reach>map(WorkOrder::reach).orElse(null),
                        grants)
                .followedBy(change -> orders.heard(change.subject(), change.sequence()));
    }
}
