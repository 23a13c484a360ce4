package linli.notification;

import linli.chassis.Reach;
import linli.chassis.audiencelists.AudienceListsConfiguration;
import linli.chassis.grants.Grants;
import linli.chassis.live.LiveFeed;
import linli.chassis.print.PrintConfiguration;
import linli.notification.conversations.Conversation;
import linli.notification.conversations.Conversations;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/** Notification-service: what was said to whom. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({AudienceListsConfiguration.class, PrintConfiguration.class})
public class NotificationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationApplication.class, arguments);
    }

    /** What is said as it is said, for both sides. */
    @Bean
    LiveFeed conversationChanges(
            ConsumerFactory<String, byte[]> consumers, Conversations conversations, Grants grants) {
        return new LiveFeed(
                        "notification.conversations",
                        "conversation:read",
                        consumers,
                        id -> conversations.find(id).<Reach>map(Conversation::reach).orElse(null),
                        grants)
                .telling("conversation.noted", "conversation:answer", grants);
    }
}
