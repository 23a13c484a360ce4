package linli.chassis.aggregates;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import linli.chassis.Refusal;
import org.bson.Document;
import org.bson.json.JsonParseException;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Makes the cursors that clients carry, and takes back only those: each is signed together with the
 * question whose page it ends. The key belongs to the service and is the same in all its instances.
 */
final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int KEY = 32;

    private final SecretKeySpec key;

    Cursors(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** With the key that the service keeps; the first start makes it. */
    static Cursors of(MongoOperations mongo) {
        var fresh = new byte[KEY];
        new SecureRandom().nextBytes(fresh);
        var kept =
                mongo.getCollection("secrets")
                        .findOneAndUpdate(
                                new Document("_id", "cursors"),
                                new Document(
                                        "$setOnInsert", new Document("key", new Binary(fresh))),
                                new FindOneAndUpdateOptions()
                                        .upsert(true)
                                        .returnDocument(ReturnDocument.AFTER));
        return new Cursors(Objects.requireNonNull(kept).get("key", Binary.class).getData());
    }

    String encode(Cursor cursor, String question) {
        var json =
                new Document("v", cursor.value())
                        .append("i", cursor.id())
                        .toJson(DocumentStore.JSON, DocumentStore.CODEC)
                        .getBytes(StandardCharsets.UTF_8);
        var signed = Arrays.copyOf(signature(json, question), SIGNATURE + json.length);
        System.arraycopy(json, 0, signed, SIGNATURE, json.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * @throws Refusal.Malformed {@code page.cursor} when we did not make it for this question
     */
    Cursor decode(String text, String question) {
        try {
            var signed = Base64.getUrlDecoder().decode(text);
            if (signed.length <= SIGNATURE) {
                throw malformed();
            }
            var json = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
            var signature = Arrays.copyOf(signed, SIGNATURE);
            if (!MessageDigest.isEqual(signature, signature(json, question))) {
                throw malformed();
            }
            var document =
                    Document.parse(new String(json, StandardCharsets.UTF_8), DocumentStore.CODEC);
            return new Cursor(
                    Objects.requireNonNull(document.get("v")),
                    Objects.requireNonNull(document.get("i")));
        } catch (IllegalArgumentException | JsonParseException notOurs) {
            throw malformed();
        }
    }

    private byte[] signature(byte[] json, String question) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(question.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(json), SIGNATURE);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Refusal malformed() {
        return new Refusal.Malformed("page.cursor", "after is not a cursor of this list");
    }
}
