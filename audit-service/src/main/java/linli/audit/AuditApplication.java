package linli.audit;

import linli.chassis.print.PrintConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Audit-service: who did what. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(PrintConfiguration.class)
public class AuditApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AuditApplication.class, arguments);
    }
}
