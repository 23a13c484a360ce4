package linli.billing;

import linli.chassis.estate.EstateConfiguration;
import linli.chassis.print.PrintConfiguration;
import linli.chassis.sheets.SheetsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Billing-service: what is owed and paid. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({EstateConfiguration.class, PrintConfiguration.class, SheetsConfiguration.class})
public class BillingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BillingApplication.class, arguments);
    }
}
