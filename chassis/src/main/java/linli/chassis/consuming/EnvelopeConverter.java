package linli.chassis.consuming;

import java.lang.reflect.Type;
import linli.chassis.envelopes.EnvelopeRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Gives listeners the envelope. The Java type follows from {@code ce_type} and the catalogue. */
final class EnvelopeConverter implements RecordMessageConverter {

    @Override
    @SuppressWarnings("unchecked")
    public Message<?> toMessage(
            ConsumerRecord<?, ?> record,
            @Nullable Object acknowledgment,
            @Nullable Object consumer,
            @Nullable Type payloadType) {
        var envelope = EnvelopeRecords.read((ConsumerRecord<?, byte[]>) record);
        return MessageBuilder.withPayload(envelope).build();
    }

    @Override
    public ProducerRecord<?, ?> fromMessage(Message<?> message, @Nullable String defaultTopic) {
        throw new IllegalStateException("Only the relay publishes events");
    }
}
