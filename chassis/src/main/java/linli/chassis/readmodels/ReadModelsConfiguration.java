package linli.chassis.readmodels;

import java.util.ArrayList;
import java.util.List;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.StateFollower;
import linli.chassis.aggregates.Tallies;
import linli.chassis.consuming.Retelling;
import linli.chassis.jobs.Jobs;
import linli.chassis.operations.Operations;
import linli.chassis.relay.Relay;
import linli.contracts.Catalogue;
import linli.contracts.Published;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every service can make its read models anew. */
@AutoConfiguration(
        afterName = {
            "linli.chassis.ChassisConfiguration",
            "linli.chassis.consuming.ConsumingConfiguration"
        },
        beforeName = "linli.chassis.jobs.JobsConfiguration")
@ConditionalOnBean(Retelling.class)
public class ReadModelsConfiguration {

    @Bean
    Rebuilding rebuilding(
            List<StateFollower> followers,
            Retelling retelling,
            Tallies tallies,
            Relay relay,
            MongoOperations mongo,
            ObjectProvider<Aggregates<?>> all,
            List<ReadModel> ofFeatures,
            @Value("${spring.application.name}") String service) {
        var models = new ArrayList<>(ofFeatures);
        if (tellsStates(service)) {
            models.add(new StateTopics(all, relay, mongo));
        }
        followers.forEach(follower -> models.add(new Copies(follower, retelling)));
        models.add(new Derivations(all));
        models.add(new Figures(tallies, all));
        return new Rebuilding(models);
    }

    private static boolean tellsStates(String service) {
        return Catalogue.families().stream()
                .map(Catalogue::published)
                .filter(Published::compacted)
                .anyMatch(told ->
                        told.topic().startsWith(service.replaceFirst("-service$", "") + "."));
    }

    @Bean
    ReadModelController readModelController(
            Rebuilding rebuilding, Jobs jobs, Operations operations) {
        return new ReadModelController(rebuilding, jobs, operations);
    }
}
