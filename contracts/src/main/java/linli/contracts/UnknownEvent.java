package linli.contracts;

/**
 * An event of a type this build does not know: a newer publisher has grown. Consumers ignore it;
 * the audit trail keeps it.
 *
 * @param json the data as it came
 */
public record UnknownEvent(String json) implements Event {}
