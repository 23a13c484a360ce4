package linli.billing;

import linli.chassis.estate.EstateConfiguration;
import linli.chassis.print.PrintConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Billing-service: what is owed and paid. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({EstateConfiguration.class, PrintConfiguration.class})
public class BillingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BillingApplication.class, arguments);
    }
}
