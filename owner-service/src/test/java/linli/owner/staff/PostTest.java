package linli.owner.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import linli.chassis.Stamp;
import linli.contracts.owner.PostEvent.Permission;
import org.junit.jupiter.api.Test;

class PostTest {

    static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-03-01T08:00:00Z"));

    @Test
    void gets_what_a_newer_version_adds_and_keeps_what_was_said() {
        var post = Post.establish("TE", "维修技师", "Technician", List.of(may("a:b")), NOW);

        post.add(List.of(may("a:b"), may("c:d")), NOW);
        post.add(List.of(may("c:d")), NOW);

        assertThat(post.permissions()).containsExactly(may("a:b"), may("c:d"));
        assertThat(post.unpublished()).hasSize(2);
    }

    private static Permission may(String name) {
        return new Permission(name, false);
    }
}
