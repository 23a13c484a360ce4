package linli.chassis.consuming;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.checkup.Check;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * What this service hears of others: that its listeners listen, that none waits with an event it
 * cannot take, and how many events there are that it has not taken yet.
 */
final class ListenersCheck implements Check {

    private static final long DOUBTFUL = 5_000;
    private static final long BROKEN = 500_000;

    private final Brokers brokers;
    private final KafkaListenerEndpointRegistry listeners;

    ListenersCheck(Brokers brokers, KafkaListenerEndpointRegistry listeners) {
        this.brokers = brokers;
        this.listeners = listeners;
    }

    @Override
    public List<Finding> look() {
        var all = List.copyOf(listeners.getListenerContainers());
        var silent =
                all.stream()
                        .filter(one -> !one.isRunning())
                        .map(MessageListenerContainer::getGroupId)
                        .filter(Objects::nonNull)
                        .toList();
        var waiting = all.stream().flatMap(ListenersCheck::paused).toList();
        var found = new ArrayList<Finding>();
        found.add(
                Finding.unlessEmpty(
                        silent, Found.LISTENERS_LISTEN, Found.LISTENERS_STOPPED, Grade.BROKEN));
        found.add(
                Finding.unlessEmpty(
                        waiting, Found.LISTENERS_TAKE, Found.LISTENERS_WAIT, Grade.DOUBTFUL));
        found.add(
                behind(
                        all.stream()
                                .map(MessageListenerContainer::getGroupId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()));
        return found;
    }

    private static Stream<String> paused(MessageListenerContainer listener) {
        var parts = listener.getAssignedPartitions();
        return parts == null
                ? Stream.of()
                : parts.stream()
                        .filter(listener::isPartitionPaused)
                        .map(part -> "%s of %s".formatted(part, listener.getGroupId()));
    }

    private Finding behind(List<String> groups) {
        var byGroup = brokers.ask(admin -> lag(groups, admin));
        var most = byGroup.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var grade = Finding.graded(most, DOUBTFUL, BROKEN);
        return new Finding(
                grade == Grade.WELL ? Found.LISTENERS_UP_TO_DATE : Found.LISTENERS_BEHIND,
                grade,
                byGroup.entrySet().stream()
                        .filter(one -> one.getValue() >= DOUBTFUL)
                        .map(Map.Entry::getKey)
                        .toList(),
                Map.of("groups", (long) groups.size(), "mostBehind", most));
    }

    private static Map<String, Long> lag(List<String> groups, Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        var taken = new ArrayList<Map.Entry<String, Map<TopicPartition, OffsetAndMetadata>>>();
        for (var group : groups) {
            var offsets = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
            taken.add(Map.entry(group, Brokers.answer(offsets)));
        }
        var parts =
                taken.stream()
                        .flatMap(one -> one.getValue().keySet().stream())
                        .distinct()
                        .collect(
                                Collectors.toMap(Function.identity(), part -> OffsetSpec.latest()));
        var ends = Brokers.answer(admin.listOffsets(parts).all());
        return taken.stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                one ->
                                        one.getValue().entrySet().stream()
                                                .filter(offset -> offset.getValue() != null)
                                                .mapToLong(offset ->
                                                        requireNonNull(ends.get(offset.getKey()))
                                                                        .offset()
                                                                - offset.getValue().offset())
                                                .sum()));
    }
}
