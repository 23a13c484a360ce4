package linli.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One field of an aggregate that a move changed, for the audit trail.
 *
 * @param before JSON text of the value before, shortened when long and hidden when personal; null
 *     when there was none
 * @param after JSON text of the value after, likewise
 */
public record Change(String field, @Nullable String before, @Nullable String after) {}
