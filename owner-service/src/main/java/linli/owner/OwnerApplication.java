package linli.owner;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Owner-service: the master data of the platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OwnerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OwnerApplication.class, arguments);
    }
}
