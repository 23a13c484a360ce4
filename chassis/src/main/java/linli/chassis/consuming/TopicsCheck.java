package linli.chassis.consuming;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import linli.chassis.checkup.Check;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics of this service are there, as they were asked for, with all their copies. A broker's
 * administrator may have changed what a service cannot see in its own work: a topic that forgets
 * loses history, one that is compacted and should not be loses facts.
 */
final class TopicsCheck implements Check {

    private final Brokers brokers;
    private final List<NewTopic> ours;

    /**
     * @param all every topic of the platform
     * @param service whose topics are looked at, such as {@code owner}
     */
    TopicsCheck(Brokers brokers, Collection<NewTopic> all, String service) {
        this.brokers = brokers;
        this.ours = all.stream().filter(topic -> topic.name().startsWith(service + ".")).toList();
    }

    @Override
    public List<Finding> look() {
        return brokers.ask(this::look);
    }

    private List<Finding> look(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        var missing = new ArrayList<String>();
        var thin = new ArrayList<String>();
        var there = new ArrayList<NewTopic>();
        var described =
                admin.describeTopics(ours.stream().map(NewTopic::name).toList()).topicNameValues();
        for (var topic : ours) {
            try {
                var found = Brokers.answer(requireNonNull(described.get(topic.name())));
                there.add(topic);
                if (isThin(found)) {
                    thin.add(topic.name());
                }
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failure;
                }
                missing.add(topic.name());
            }
        }
        return List.of(
                Finding.unlessEmpty(
                        missing, Found.TOPICS_THERE, Found.TOPICS_MISSING, Grade.BROKEN),
                Finding.unlessEmpty(
                        unlike(there, admin),
                        Found.TOPICS_AS_ASKED,
                        Found.TOPICS_DIFFER,
                        Grade.DOUBTFUL),
                Finding.unlessEmpty(thin, Found.TOPICS_COPIED, Found.TOPICS_THIN, Grade.DOUBTFUL));
    }

    /** Whether a copy of a part of it is behind or away. */
    private static boolean isThin(TopicDescription topic) {
        return topic.partitions().stream()
                .anyMatch(part -> part.isr().size() < part.replicas().size());
    }

    private static List<String> unlike(List<NewTopic> topics, Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, KafkaFuture<Config>> settings =
                admin
                        .describeConfigs(
                                topics.stream().map(topic -> resource(topic.name())).toList())
                        .values()
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue));
        var unlike = new ArrayList<String>();
        for (var topic : topics) {
            var kept = Brokers.answer(requireNonNull(settings.get(topic.name())));
            topic.configs()
                    .forEach((name, asked) -> {
                        var entry = kept.get(name);
                        if (entry == null || !asked.equals(entry.value())) {
                            unlike.add(
                                    "%s %s=%s"
                                            .formatted(
                                                    topic.name(),
                                                    name,
                                                    entry == null ? "" : entry.value()));
                        }
                    });
        }
        return unlike;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
