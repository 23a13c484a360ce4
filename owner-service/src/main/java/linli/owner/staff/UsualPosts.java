package linli.owner.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linli.chassis.Stamp;
import linli.chassis.seeds.Seeds;
import linli.contracts.owner.PostEvent.Permission;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The posts that a new installation starts with, and the permissions that a newer version gives
 * them. Each is given once: what an administrator took away stays away.
 */
@Component
class UsualPosts {

    private static final String OWN = " own";

    private final Posts posts;
    private final Seeds seeds;
    private final Clock clock;
    private final List<UsualPost> usual;

    UsualPosts(Posts posts, Seeds seeds, JsonMapper json, Clock clock) {
        this.posts = posts;
        this.seeds = seeds;
        this.clock = clock;
        try (var file = new ClassPathResource("posts.json").getInputStream()) {
            this.usual = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every permission there is: a post may have no other. */
    Set<String> permissions() {
        return usual.stream()
                .flatMap(post -> post.all().stream())
                .map(Permission::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @EventListener(ApplicationReadyEvent.class)
    void give() {
        usual.forEach(this::give);
    }

    private void give(UsualPost post) {
        var id = "post " + post.code();
        var all = new LinkedHashSet<String>();
        post.all().forEach(permission -> all.add(said(permission)));
        var missing = seeds.notYetGiven(id, all);
        if (missing.isEmpty()) {
            return;
        }
        var stamp = Stamp.bySystem(clock.instant());
        var postId = Post.idOf(post.code());
        var usual = Post.establish(post.code(), post.zh(), post.en(), post.all(), stamp);
        // Another instance that starts may be faster, and of an older version.
        if (posts.find(postId).isPresent() || !posts.createOnce(usual)) {
            posts.move(
                    postId,
                    there ->
                            there.add(
                                    post.all().stream()
                                            .filter(one -> missing.contains(said(one)))
                                            .toList(),
                                    stamp));
        }
        seeds.given(id, missing, stamp.at());
    }

    private static String said(Permission permission) {
        return permission.own() ? permission.name() + OWN : permission.name();
    }

    /**
     * A post as a new installation has it.
     *
     * @param permissions held within the whole scope of a grant
     * @param own held for what is one's own only
     */
    record UsualPost(
            String code, String zh, String en, List<String> permissions, List<String> own) {

        List<Permission> all() {
            var all = new ArrayList<Permission>();
            permissions.forEach(name -> all.add(new Permission(name, false)));
            own.forEach(name -> all.add(new Permission(name, true)));
            return all;
        }
    }
}
