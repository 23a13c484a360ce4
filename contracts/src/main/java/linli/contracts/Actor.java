package linli.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event.
 *
 * @param id the account's id (the token's {@code sub}), or {@code system}
 * @param name as shown to people; with the absent colleague's behind it, as in {@code 周倩（代李军）}, for
 *     what somebody does who stands in for them and could not have done it by their own posts
 * @param post code of the post that allowed it, such as {@code DS}; null for the platform itself
 * @param ip where the request came from, as the gateway saw it; null for the platform itself
 */
public record Actor(
        String id, String name, @Nullable String post, Channel channel, @Nullable String ip) {

    /** The platform itself: timers, and consequences of other events. */
    public static final Actor SYSTEM = new Actor("system", "系统", null, Channel.SYSTEM, null);

    /** Called so where nobody knows who it was: whoever knocked at the door without an account. */
    public static final String UNKNOWN = "未知";
}
