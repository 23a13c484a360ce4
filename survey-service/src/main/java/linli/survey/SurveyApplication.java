package linli.survey;

import linli.chassis.audiencelists.AudienceListsConfiguration;
import linli.chassis.print.PrintConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Survey-service: how content people are. */
@SpringBootApplication
@Import({AudienceListsConfiguration.class, PrintConfiguration.class})
public class SurveyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SurveyApplication.class, arguments);
    }
}
