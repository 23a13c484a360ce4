package linli.chassis.consuming;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import linli.contracts.Event;

/**
 * On a listener: the events it does something about. All others are passed over by the type in
 * their header, before anything of them is read.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Hears {

    /** Events, or whole families. */
    Class<? extends Event>[] value();
}
