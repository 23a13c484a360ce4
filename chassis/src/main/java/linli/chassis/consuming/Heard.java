package linli.chassis.consuming;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.contracts.Catalogue;
import linli.contracts.Event;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.kafka.annotation.KafkaListener;

/** Which types of events each consumer group does something about, as its {@link Hears} says. */
final class Heard implements BeanPostProcessor {

    private final Environment environment;
    private final Map<String, Set<String>> typesOf = new ConcurrentHashMap<>();

    Heard(Environment environment) {
        this.environment = environment;
    }

    /** A group that says nothing hears everything. */
    boolean hears(String group, String type) {
        var types = typesOf.get(group);
        return types == null || types.contains(type);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        var found = new HashMap<String, Set<String>>();
        MethodIntrospector.selectMethods(
                        AopUtils.getTargetClass(bean),
                        (MethodIntrospector.MetadataLookup<Hears>)
                                method ->
                                        AnnotatedElementUtils.findMergedAnnotation(
                                                method, Hears.class))
                .forEach((method, hears) -> {
                    var listener =
                            AnnotatedElementUtils.findMergedAnnotation(method, KafkaListener.class);
                    if (listener == null) {
                        throw new IllegalStateException(method + " hears, but does not listen");
                    }
                    found.put(
                            environment.resolveRequiredPlaceholders(listener.groupId()),
                            Arrays.stream(hears.value())
                                    .flatMap(Heard::eventsOf)
                                    .map(Catalogue::nameOf)
                                    .collect(Collectors.toUnmodifiableSet()));
                });
        typesOf.putAll(found);
        return bean;
    }

    private static Stream<Class<?>> eventsOf(Class<? extends Event> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type);
    }
}
