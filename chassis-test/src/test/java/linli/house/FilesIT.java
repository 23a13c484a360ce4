package linli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import linli.chassis.Stamp;
import linli.chassis.files.Files;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.gridfs.GridFsOperations;

/** Pictures: judged by their bytes, written anew, seen by who may see them. */
@HouseTest
class FilesIT {

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Files files;
    @Autowired Notes notes;
    @Autowired MongoOperations mongo;
    @Autowired GridFsOperations gridFs;

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

    @Test
    void a_picture_belongs_to_one_record_and_the_first_keeps_it() throws IOException {
        var stored = anna.upload("/notes/pictures", "a.png", "image/png", picture(4, 4)).ok();
        var here = UUID.randomUUID();
        var elsewhere = UUID.randomUUID();
        var anja = anybody.as(neighbours.hireIn(here, "安雅", "note:read"));
        var keyed = anna.with("Idempotency-Key", UUID.randomUUID().toString());
        var place = "/notes/pictures/" + stored.id() + "/place";

        keyed.post(place, Map.of("communityId", here)).ok();
        keyed.post(place, Map.of("communityId", here)).ok();
        var second = anna.post(place, Map.of("communityId", elsewhere));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("file.attached");
        assertThat(anja.get("/notes/pictures/" + stored.id()).status()).isEqualTo(200);
    }

    @Test
    void nobody_attaches_what_somebody_else_uploaded() throws IOException {
        var stored = anna.upload("/notes/pictures", "a.png", "image/png", picture(4, 4)).ok();
        var boris = anybody.as(neighbours.hireForOwn("博瑞", "note:write"));

        var answer =
                boris.post(
                        "/notes/pictures/" + stored.id() + "/place",
                        Map.of("communityId", UUID.randomUUID()));

        assertThat(answer.problem()).isEqualTo("file.not-found");
    }

    @Test
    void what_belongs_to_nothing_for_a_day_is_thrown_away_and_nothing_else() throws IOException {
        var loose = anna.upload("/notes/pictures", "a.png", "image/png", picture(4, 4)).ok().id();
        var kept = anna.upload("/notes/pictures", "b.png", "image/png", picture(4, 4)).ok().id();
        anna.post("/notes/pictures/" + kept + "/place", Map.of("communityId", UUID.randomUUID()))
                .ok();

        files.sweep(Instant.now().plus(Duration.ofHours(23)));
        assertThat(anna.get("/notes/pictures/" + loose).status()).isEqualTo(200);
        files.sweep(Instant.now().plus(Duration.ofHours(25)));

        assertThat(anna.get("/notes/pictures/" + loose).status()).isEqualTo(404);
        assertThat(anna.get("/notes/pictures/" + kept).status()).isEqualTo(200);
        var ofLoose = Query.query(Criteria.where("files_id").is(loose));
        assertThat(mongo.count(ofLoose, "fs.chunks")).isZero();
        assertThat(mongo.findById(loose, Document.class, "thumbnails")).isNull();
    }

    @Test
    void a_crash_between_the_record_and_its_picture_is_found_by_the_sweep() throws IOException {
        var community = UUID.randomUUID();
        var anja = anybody.as(neighbours.hireIn(community, "安雅", "note:read"));
        var shown = anna.upload("/notes/pictures", "a.png", "image/png", picture(4, 4)).ok().id();
        var lost = anna.upload("/notes/pictures", "b.png", "image/png", picture(4, 4)).ok().id();
        var note = UUID.randomUUID();
        claim(shown, note);
        claim(lost, UUID.randomUUID());
        notes.create(Note.write(note, community, "见图 " + shown, Stamp.bySystem(Instant.now())));

        files.sweep(Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(anja.get("/notes/pictures/" + shown).status())
                .as("may go on yet")
                .isEqualTo(404);
        files.sweep(Instant.now().plus(Duration.ofMinutes(10)));

        assertThat(anja.get("/notes/pictures/" + shown).status()).isEqualTo(200);
        assertThat(anna.get("/notes/pictures/" + shown).status()).isEqualTo(200);
        files.sweep(Instant.now().plus(Duration.ofHours(26)));
        assertThat(anna.get("/notes/pictures/" + shown).status()).isEqualTo(200);
        assertThat(anna.get("/notes/pictures/" + lost).status())
                .as("no record has it")
                .isEqualTo(404);
    }

    private void claim(UUID picture, UUID note) {
        anna.post("/notes/pictures/" + picture + "/claim", Map.of("noteId", note)).ok();
    }

    @Test
    void a_list_shows_it_small() throws IOException {
        var stored = anna.upload("/notes/pictures", "a.png", "image/png", picture(800, 400)).ok();

        var small = anna.get("/notes/pictures/" + stored.id() + "/thumbnail").ok();

        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(small.bytes())).getWidth()).isEqualTo(320);
    }

    @Test
    void one_from_before_ids_were_unique_still_opens_and_gets_its_small_one() throws IOException {
        var id = UUID.randomUUID();
        var own =
                mongo.findOne(
                        Query.query(
                                Criteria.where("_id")
                                        .is(
                                                anna.upload(
                                                                "/notes/pictures",
                                                                "a.png",
                                                                "image/png",
                                                                picture(4, 4))
                                                        .ok()
                                                        .id())),
                        Document.class,
                        "fs.files");
        gridFs.store(
                new ByteArrayInputStream(picture(40, 30)),
                "old.png",
                "image/png",
                new Document("fileId", id)
                        .append("type", "image/png")
                        .append("hash", "x")
                        .append(
                                "reach",
                                own.getEmbedded(List.of("metadata", "reach"), Object.class)));

        assertThat(anna.get("/notes/pictures/" + id).ok().header("Content-Type"))
                .isEqualTo("image/png");
        assertThat(anna.get("/notes/pictures/" + id + "/thumbnail").status()).isEqualTo(200);
        anna.post("/notes/pictures/" + id + "/place", Map.of("communityId", UUID.randomUUID()))
                .ok();
    }

    @Test
    void a_crash_while_it_was_taken_in_does_not_stand_in_the_way() throws IOException {
        var key = UUID.randomUUID().toString();
        var first =
                anna.with("Idempotency-Key", key)
                        .upload("/notes/pictures", "a.png", "image/png", picture(4, 4))
                        .ok()
                        .id();
        // As if the process had ended between the chunks and the file, some time ago.
        mongo.remove(Query.query(Criteria.where("_id").is(first)), "fs.files");
        var chunk = Query.query(Criteria.where("files_id").is(first));
        var left = mongo.findAndRemove(chunk, Document.class, "fs.chunks");
        left.put("_id", new ObjectId(Date.from(Instant.now().minus(Duration.ofHours(1)))));
        mongo.insert(left, "fs.chunks");

        var again =
                anna.with("Idempotency-Key", key)
                        .upload("/notes/pictures", "a.png", "image/png", picture(4, 4))
                        .ok();

        assertThat(again.id()).isEqualTo(first);
        assertThat(anna.get("/notes/pictures/" + first).status()).isEqualTo(200);
    }

    @Test
    void two_repeats_at_once_keep_one() throws Exception {
        var keyed = anna.with("Idempotency-Key", UUID.randomUUID().toString());
        var bytes = picture(600, 600);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, 4)
                            .mapToObj(i ->
                                    both.submit(() ->
                                            keyed.upload(
                                                    "/notes/pictures",
                                                    "a.png",
                                                    "image/png",
                                                    bytes)))
                            .toList();
            for (var one : all) {
                assertThat(one.get().status()).isIn(201, 429);
            }
        }
        var id = keyed.upload("/notes/pictures", "a.png", "image/png", bytes).ok().id();
        assertThat(anna.get("/notes/pictures/" + id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b.png"})
    void a_name_that_is_none_is_the_clients_mistake(String name) throws IOException {
        assertThat(anna.upload("/notes/pictures", name, "image/png", picture(4, 4)).status())
                .isIn(400, 422);
    }

    @Test
    void a_form_without_a_boundary_is_the_clients_mistake() throws Exception {
        var answer = anna.postAs("/notes/pictures", "multipart/form-data", "--x\r\n\r\n--x--");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("request.malformed");
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
