package linli.chassis.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission an operation needs. The start fails when a controller's method says neither this
 * nor {@link AnyAccount}: nothing is open by oversight.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

    /** {@code resource:action}; with several, any one of them suffices and their scopes add up. */
    String[] value();
}
