package linli.billing;

import linli.chassis.estate.EstateConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Billing-service: what is owed and paid. */
@SpringBootApplication
@Import(EstateConfiguration.class)
public class BillingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BillingApplication.class, arguments);
    }
}
