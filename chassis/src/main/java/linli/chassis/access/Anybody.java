package linli.chassis.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that needs no signing in. There is no {@link Access} in it, so nothing of anybody's
 * can be asked for; what it shows or takes is decided by an unguessable part of its address
 * (decision 27). Readings, and what is handed in once.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Anybody {}
