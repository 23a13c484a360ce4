package linli.chassis.consuming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.contracts.Catalogue;
import linli.contracts.Published;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Every topic there is, each with its dead-letter topic. Whichever service starts first makes them
 * all, so that none waits for another to be heard.
 */
final class Topics {

    private static final String FOR_EVER = "-1";

    /** What no history keeps does not stay in its topic either. */
    private static final String TWO_WEEKS = "1209600000";

    /** What was told anew, such as that there is no key any more, has taken the old one's place. */
    private static final String A_DAY = "86400000";

    private Topics() {}

    static List<NewTopic> all(int partitions, short replicas) {
        var topics = new ArrayList<NewTopic>();
        for (var family : Catalogue.families()) {
            var published = Catalogue.published(family);
            var services =
                    published.topic().contains(Published.ANY_SERVICE)
                            ? Catalogue.SERVICES
                            : List.of("");
            for (var service : services) {
                var name = Catalogue.topicOf(family, service);
                var keptFor = published.kept() || published.compacted() ? FOR_EVER : TWO_WEEKS;
                topics.add(
                        topic(
                                name,
                                partitions,
                                replicas,
                                published.compacted()
                                        ? TopicConfig.CLEANUP_POLICY_COMPACT
                                        : TopicConfig.CLEANUP_POLICY_DELETE,
                                keptFor));
                topics.add(
                        topic(
                                name + ".dlt",
                                partitions,
                                replicas,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                keptFor));
            }
        }
        return topics;
    }

    private static NewTopic topic(
            String name, int partitions, short replicas, String cleanup, String keptFor) {
        var settings =
                new HashMap<>(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                cleanup,
                                TopicConfig.RETENTION_MS_CONFIG,
                                keptFor,
                                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                                "LogAppendTime",
                                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                                replicas >= 3 ? "2" : "1"));
        if (cleanup.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            settings.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, A_DAY);
        }
        return new NewTopic(name, partitions, replicas).configs(settings);
    }
}
