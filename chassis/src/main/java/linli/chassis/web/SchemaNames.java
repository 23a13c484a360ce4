package linli.chassis.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names schemas as the console reads them: {@code BillController.PayRequest} is {@code
 * BillPayRequest}, {@code Import.Status} is {@code ImportStatus}; views and parts of events keep
 * their own name. Two types never share a name.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = nameOf(type);
        var other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("Schema %s: %s or %s?".formatted(name, other, type));
        }
        return name;
    }

    /** {@code Page<OrderView>} is {@code OrderViewPage}. */
    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        return nameForType(type.containedType(0), options) + type.getRawClass().getSimpleName();
    }

    private static String nameOf(Class<?> type) {
        var own = type.getSimpleName();
        var around = type.getEnclosingClass();
        if (around == null
                || own.endsWith("View")
                || around.getSimpleName().endsWith("Event")
                || own.startsWith(around.getSimpleName())) {
            return own;
        }
        return around.getSimpleName().replaceFirst("(Controller|Search|Service|Figures)$", "")
                + own;
    }
}
