package linli.survey;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Survey-service: how content people are. */
@SpringBootApplication
public class SurveyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SurveyApplication.class, arguments);
    }
}
