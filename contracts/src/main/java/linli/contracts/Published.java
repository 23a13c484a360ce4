package linli.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a family of events is published. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Published {

    /** Stands in {@link #topic} for the publishing service's short name: every service has one. */
    String ANY_SERVICE = "{service}";

    /** {@code <service>.<feature>}; the record key is the aggregate's id. */
    String topic();

    /**
     * Whether only the newest event of each aggregate is kept for ever, so that a new consumer can
     * start from the topic alone. True for master data, whose events carry the whole public state.
     */
    boolean compacted() default false;

    /**
     * Whether histories and the trail keep what was told. False for keys: where one lies besides
     * its topic, it cannot be taken away. False as well for who is yet to answer a questionnaire:
     * two such lists would say when somebody did. Unless it is compacted, its topic keeps it for
     * two weeks.
     */
    boolean kept() default true;
}
