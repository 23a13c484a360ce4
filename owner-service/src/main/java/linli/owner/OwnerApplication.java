package linli.owner;

import linli.chassis.sheets.SheetsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Owner-service: the master data of the platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(SheetsConfiguration.class)
public class OwnerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OwnerApplication.class, arguments);
    }
}
