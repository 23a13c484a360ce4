package linli.chassis;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit 1 to {@value #MOST}
 * @param after {@link Page#next} of the page before; null for the first
 */
public record Paging(int limit, @Nullable String after) {

    public static final int MOST = 200;
    public static final int USUAL = 50;

    public Paging {
        if (limit < 1 || limit > MOST) {
            throw new Refusal.Malformed("page.limit", "limit must be 1 to " + MOST);
        }
    }

    public static Paging first(int limit) {
        return new Paging(limit, null);
    }
}
