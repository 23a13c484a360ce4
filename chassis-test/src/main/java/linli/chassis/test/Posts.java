package linli.chassis.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linli.contracts.owner.PostEvent.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The posts (岗位) an installation begins with, as owner-service has them. */
public final class Posts {

    private static final Path FILE = Path.of("../owner-service/src/main/resources/posts.json");

    private Posts() {}

    /** A post and what it may do. */
    public record Post(String code, List<Permission> permissions) {

        boolean hasAnyOf(List<String> names) {
            return permissions.stream().anyMatch(permission -> names.contains(permission.name()));
        }
    }

    public static List<Post> all() {
        var posts = new ArrayList<Post>();
        for (var post : read()) {
            var permissions = new ArrayList<Permission>();
            post.path("permissions")
                    .forEach(name -> permissions.add(new Permission(name.asString(), false)));
            post.path("own")
                    .forEach(name -> permissions.add(new Permission(name.asString(), true)));
            posts.add(new Post(post.path("code").asString(), List.copyOf(permissions)));
        }
        return posts;
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
