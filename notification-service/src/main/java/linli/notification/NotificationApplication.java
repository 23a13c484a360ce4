package linli.notification;

import linli.chassis.estate.EstateConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Notification-service: what was said to whom. */
@SpringBootApplication
@Import(EstateConfiguration.class)
public class NotificationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationApplication.class, arguments);
    }
}
