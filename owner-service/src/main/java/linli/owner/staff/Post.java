package linli.owner.staff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.owner.PostEvent;
import linli.contracts.owner.PostEvent.Permission;
import org.springframework.data.mongodb.core.mapping.Document;

/** A post (岗位) and what its holders may do. Its code never changes, so its id follows from it. */
@Document("posts")
public class Post extends Aggregate {

    private final String code;
    private final String nameZh;
    private final String nameEn;
    private List<Permission> permissions;

    Post(UUID id, String code, String nameZh, String nameEn, List<Permission> permissions) {
        super(id);
        this.code = code;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.permissions = permissions;
    }

    static Post establish(
            String code, String nameZh, String nameEn, List<Permission> permissions, Stamp stamp) {
        var post = new Post(idOf(code), code, nameZh, nameEn, permissions);
        post.changed(stamp);
        return post;
    }

    void allow(List<Permission> newPermissions, Stamp stamp) {
        permissions = newPermissions;
        changed(stamp);
    }

    /** What a newer version of the platform adds; nothing when it is there already. */
    void add(List<Permission> more, Stamp stamp) {
        var all = new ArrayList<>(permissions);
        more.stream().filter(one -> !all.contains(one)).forEach(all::add);
        if (all.size() > permissions.size()) {
            permissions = List.copyOf(all);
            changed(stamp);
        }
    }

    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("post " + code).getBytes(StandardCharsets.UTF_8));
    }

    private void changed(Stamp stamp) {
        announce(new PostEvent.Changed(id(), code, nameZh, nameEn, permissions), stamp);
    }

    @Override
    public Reach reach() {
        return Reach.GROUP;
    }

    public String code() {
        return code;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public List<Permission> permissions() {
        return permissions;
    }
}
