package linli.owner.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.chassis.timers.Timer;
import linli.contracts.owner.PostEvent.Permission;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.owner.staff.StaffMember.StaffFacts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A new installation gets the usual posts and its first administrator, who is the realm's account
 * of the configured name. What is there already is left alone.
 */
@Component
class Establishment implements Timer {

    private static final String ADMINISTRATOR_POST = "SA";

    private final Posts posts;
    private final Staff staff;
    private final StaffSearch search;
    private final Accounts accounts;
    private final JsonMapper json;
    private final Clock clock;
    private final String firstAdministrator;
    private volatile boolean administered;

    Establishment(
            Posts posts,
            Staff staff,
            StaffSearch search,
            Accounts accounts,
            JsonMapper json,
            Clock clock,
            @Value("${linli.first-administrator:admin}") String firstAdministrator) {
        this.posts = posts;
        this.staff = staff;
        this.search = search;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
        this.firstAdministrator = firstAdministrator;
    }

    /** Keycloak may come up later than we do: asked again until it has answered. */
    @Override
    public void ring(Instant now) {
        if (administered) {
            return;
        }
        if (!search.isHeld(ADMINISTRATOR_POST)) {
            var account = accounts.find(firstAdministrator);
            if (account.isEmpty()) {
                return;
            }
            staff.create(
                    StaffMember.hire(
                            UUID.nameUUIDFromBytes(account.get().getBytes(StandardCharsets.UTF_8)),
                            firstAdministrator,
                            account.get(),
                            new StaffFacts(
                                    "系统管理员",
                                    List.of(
                                            new Grant(
                                                    ADMINISTRATOR_POST,
                                                    new Scope(ScopeKind.ALL, Set.of()))),
                                    null,
                                    Set.of()),
                            null,
                            Stamp.bySystem(now)));
        }
        administered = true;
    }

    @EventListener(ApplicationReadyEvent.class)
    void establishPosts() {
        for (var usual : usualPosts()) {
            if (posts.find(Post.idOf(usual.code())).isEmpty()) {
                posts.create(
                        Post.establish(
                                usual.code(),
                                usual.zh(),
                                usual.en(),
                                usual.all(),
                                Stamp.bySystem(clock.instant())));
            }
        }
    }

    private List<UsualPost> usualPosts() {
        try (var file = new ClassPathResource("posts.json").getInputStream()) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A post as a new installation has it.
     *
     * @param permissions held within the whole scope of a grant
     * @param own held for what is one's own only
     */
    private record UsualPost(
            String code, String zh, String en, List<String> permissions, List<String> own) {

        List<Permission> all() {
            var all = new ArrayList<Permission>();
            permissions.forEach(name -> all.add(new Permission(name, false)));
            own.forEach(name -> all.add(new Permission(name, true)));
            return all;
        }
    }
}
