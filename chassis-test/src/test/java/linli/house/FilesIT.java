package linli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures: judged by their bytes, written anew, seen by who may see them. */
@HouseTest
class FilesIT {

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    Api anna;

    @BeforeEach
    void anna_takes_pictures() {
        anna = anybody.as(neighbours.hireForOwn("安娜", "note:read", "note:write"));
    }

    @Test
    void a_picture_comes_back_without_what_was_hidden_in_it() throws IOException {
        var hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        bytes.write(picture(40, 30));
        bytes.write(hidden);

        var stored =
                anna.upload("/notes/pictures", "leak.png", "image/png", bytes.toByteArray()).ok();
        var back = anna.get("/notes/pictures/" + stored.id()).ok();

        assertThat(back.header("Content-Type")).isEqualTo("image/png");
        assertThat(new String(back.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("<script>");
        var image = ImageIO.read(new ByteArrayInputStream(back.bytes()));
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(30);
    }

    @Test
    void it_is_taken_for_what_it_is_whatever_it_is_called() {
        var answer =
                anna.upload(
                        "/notes/pictures",
                        "leak.png",
                        "image/png",
                        "<html>not a picture</html>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("file.unsupported");
    }

    @Test
    void a_broken_or_a_too_large_one_is_refused() throws IOException {
        var torn = java.util.Arrays.copyOf(picture(40, 30), 60);
        var broken = anna.upload("/notes/pictures", "leak.png", "image/png", torn);
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.problem()).isEqualTo("file.broken");

        var large = new byte[NoteController.MOST_BYTES + 1];
        var refused = anna.upload("/notes/pictures", "leak.png", "image/png", large);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.problem()).isEqualTo("file.too-large");
    }

    @Test
    void sent_twice_it_is_kept_once_and_another_under_the_same_key_is_refused() throws IOException {
        var keyed = anna.with("Idempotency-Key", UUID.randomUUID().toString());

        var first = keyed.upload("/notes/pictures", "a.png", "image/png", picture(4, 4)).ok();
        var again = keyed.upload("/notes/pictures", "a.png", "image/png", picture(4, 4)).ok();
        var other = keyed.upload("/notes/pictures", "a.png", "image/png", picture(5, 5));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key.reused");
    }

    @Test
    void nobody_else_sees_what_is_not_attached_to_anything() throws IOException {
        var stored = anna.upload("/notes/pictures", "a.png", "image/png", picture(4, 4)).ok();
        var boris = anybody.as(neighbours.hireIn(UUID.randomUUID(), "博瑞", "note:read"));

        assertThat(boris.get("/notes/pictures/" + stored.id()).status()).isEqualTo(404);
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
