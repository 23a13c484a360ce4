package linli.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.contracts.PublishedLanguage.Field;
import linli.contracts.PublishedLanguage.Message;
import linli.contracts.PublishedLanguage.Topic;

/** {@code docs/events.md}: the published language for people. */
final class EventsPage {

    private static final String INTRODUCTION =
            """
            <!-- Generated from the module contracts; to change it, change the records and run
                 %s -->

            # Events 事件

            What the services of Linli tell each other over Kafka. The records live in the module
            `contracts`, each with a golden sample; the same for machines is
            [asyncapi.yaml](asyncapi.yaml).

            ## On the wire

            A Kafka record follows the [CloudEvents 1.0 Kafka binding](https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md)
            in binary mode: its value is the event as JSON, its headers are the envelope, its key is
            the id of the aggregate.

            """;

    private static final String READING =
            """

            How to read the JSON:

            - A field without a value is left out; where a meaning says null, expect no field. A
              list without members is there, and empty.
            - Ids are UUIDs, instants are ISO 8601 in UTC, days are ISO 8601, money is in cents (分).
            - Schemas only grow: fields are added, as optional ones, and never removed, renamed or
              given another meaning. Ignore fields, headers and events that you do not know.

            ## The delivery promise

            - **At least once.** No event is lost. Each may come more than once, even much later;
              every copy has the same `ce_id`.
            - **In order, per aggregate.** The first copies of one aggregate's events come in the
              order of `ce_sequence`, which counts from 1 without gaps. A repeated copy may follow
              events that are newer. Between aggregates there is no order, even in one topic.
            - **Never half.** An event is announced with the change it tells of, or neither happens.

            So a consumer does two things:

            - **State events** (named `….changed`, `…-changed`) tell what holds now, as a whole. Keep
              it with its `ce_sequence`, and let only a higher one replace it.
            - **Facts** (all others) happen once. Store their effect under a natural key, such as the
              work order's id and the round for a rating, so that a second copy finds it done. Where
              a fact moves a state forward, keep its `ce_sequence` as well.

            The effect and its guard are one write; the offset is committed after it. A record that
            can never be read goes to the topic `<topic>.dlt`, from where it can be replayed.

            **Compacted** topics keep the newest event of each key: a new consumer starts from them
            alone, and sees gaps in the sequence. All other topics keep every event.

            """;

    private final PublishedLanguage language;
    private final StringBuilder page = new StringBuilder();

    EventsPage(PublishedLanguage language) {
        this.language = language;
    }

    String text() {
        page.append(INTRODUCTION.formatted(CommittedFile.COMMAND));
        headers();
        page.append(READING);
        contents();
        language.topics().forEach(this::topic);
        page.append("## Values\n\nWhat the fields of events and headers are made of.\n");
        language.values().forEach(this::value);
        return page.toString();
    }

    private void headers() {
        page.append("| header | | meaning | example |\n|---|---|---|---|\n");
        for (var header : PublishedLanguage.HEADERS) {
            row(
                    "`" + header.name() + "`",
                    need(header.required()),
                    header.meaning(),
                    "`" + header.example() + "`");
        }
    }

    private void contents() {
        page.append("## Topics\n\n| topic | published by | keeps | events |\n|---|---|---|---|\n");
        for (var topic : language.topics()) {
            row(
                    link(topic.name()),
                    publisher(topic),
                    topic.compacted() ? "newest per key" : "all",
                    topic.messages().stream()
                            .map(message -> link(message.name()))
                            .collect(Collectors.joining(" · ")));
        }
        page.append('\n');
    }

    private void topic(Topic topic) {
        page.append("## ").append(topic.name()).append("\n\n");
        page.append(topic.meaning()).append("\n\n");
        page.append("- Published by: ").append(publisher(topic)).append('\n');
        page.append("- Key: `").append(topic.key()).append("`\n");
        page.append("- Keeps: ")
                .append(
                        topic.compacted()
                                ? "the newest event of each key (compacted)"
                                : "every event (not compacted)")
                .append("\n\n");
        topic.messages().forEach(this::message);
    }

    private void message(Message message) {
        page.append("### ").append(message.name()).append("\n\n");
        page.append(message.sentence()).append(".\n\n");
        fields(message.fields());
        page.append("\n```json\n").append(message.sample()).append("```\n\n");
    }

    private void value(Class<?> type) {
        page.append("\n### ").append(type.getSimpleName()).append("\n\n");
        var meaning = language.meaning(type);
        if (!meaning.isEmpty()) {
            page.append(meaning).append("\n\n");
        }
        if (type.isEnum()) {
            for (var constant : type.getEnumConstants()) {
                var of = language.meaning(type, constant);
                page.append("- `").append(constant).append('`');
                page.append(of.isEmpty() ? "" : " — " + of).append('\n');
            }
        } else {
            fields(language.fields(type));
        }
    }

    private void fields(List<Field> fields) {
        page.append("| field | type | | meaning |\n|---|---|---|---|\n");
        for (var field : fields) {
            row(
                    "`" + field.name() + "`",
                    name(field.type()),
                    need(field.required()),
                    field.meaning());
        }
    }

    private static String name(Type type) {
        return switch (type) {
            case ParameterizedType container -> container(container);
            case Class<?> value when value == String.class -> "string";
            case Class<?> value when value == UUID.class -> "string (UUID)";
            case Class<?> value when value == Instant.class -> "string (instant)";
            case Class<?> value when value == LocalDate.class -> "string (day)";
            case Class<?> value when value == boolean.class || value == Boolean.class -> "boolean";
            case Class<?> value when value == BigDecimal.class -> "number";
            case Class<?> value when PublishedLanguage.INTEGERS.contains(value) -> "integer";
            case Class<?> value when value.isEnum() || value.isRecord() ->
                    link(value.getSimpleName());
            default -> throw new IllegalArgumentException("No name for " + type + " in JSON");
        };
    }

    private static String container(ParameterizedType container) {
        var arguments = container.getActualTypeArguments();
        var raw = container.getRawType();
        if (raw == Map.class) {
            return "object of " + name(arguments[1]);
        }
        return "array of " + name(arguments[0]) + (raw == Set.class ? ", each once" : "");
    }

    private static String publisher(Topic topic) {
        return topic.ofAnyService() ? "every service, each on its own" : topic.publisher();
    }

    private static String need(boolean required) {
        return required ? "required" : "optional";
    }

    /** To the heading of that name, as GitHub writes anchors. */
    private static String link(String heading) {
        return "[%s](#%s)"
                .formatted(heading, heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", ""));
    }

    private void row(String... cells) {
        for (var cell : cells) {
            page.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        page.append("|\n");
    }
}
