package linli.chassis.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import linli.chassis.ChassisConfiguration;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.files.Files;
import linli.chassis.grants.Grants;
import linli.chassis.operations.Operations;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Services that do long work run it, show it and tell of it. */
@AutoConfiguration(after = ChassisConfiguration.class)
@ConditionalOnBean(JobWork.class)
public class JobsConfiguration {

    @Bean
    JobRunner jobRunner(Jobs jobs, Grants grants, Files files, Clock clock, MeterRegistry meters) {
        return new JobRunner(jobs, grants, files, clock, meters);
    }

    @Bean
    JobsGetLanes jobsGetLanes(DocumentStore store, List<JobWork> works) {
        return new JobsGetLanes(store, works);
    }

    @Bean
    JobRetention jobRetention(Jobs jobs) {
        return new JobRetention(jobs);
    }

    @Bean
    JobFeed jobFeed(Jobs jobs, Grants grants, Clock clock) {
        return new JobFeed(jobs, grants, clock);
    }

    @Bean
    JobsCheck jobsCheck(Jobs jobs, Clock clock) {
        return new JobsCheck(jobs, clock);
    }

    @Bean
    JobController jobController(Jobs jobs, JobFeed feed, Files files, Operations operations) {
        return new JobController(jobs, feed, files, operations);
    }
}
