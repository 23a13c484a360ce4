package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Posts (岗位) and what each may do. */
@Published(topic = "owner.posts", compacted = true)
public sealed interface PostEvent extends Event {

    /**
     * The whole public state of a post.
     *
     * @param code such as {@code DS}; never changes
     */
    @JsonTypeName("post.changed")
    @JsonClassDescription("The whole public state of a post: what its holders may do")
    record Changed(
            UUID postId, String code, String nameZh, String nameEn, List<Permission> permissions)
            implements PostEvent {}

    /**
     * Something that the holders of a post may do.
     *
     * @param name {@code resource:action}, such as {@code workorder:dispatch}
     * @param own true when it covers only what is the holder's own, whatever the grant's scope
     */
    record Permission(String name, boolean own) {}
}
