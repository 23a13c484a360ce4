package linli.chassis.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one person is sealed by a key that nobody else has. The same text becomes the
 * same sealed text, so that what did not change is not told as changed; of another person it looks
 * different.
 */
public final class PersonKey {

    static final int BYTES = 32;

    static final String HMAC = "HmacSHA256";

    private final UUID person;
    private final byte[] bytes;
    private final SecretKeySpec cipherKey;
    private final SecretKeySpec nonceKey;

    PersonKey(UUID person, byte[] bytes) {
        this.person = person;
        this.bytes = bytes.clone();
        var derived = mac(new SecretKeySpec(bytes, HMAC), "linli nonce");
        this.nonceKey = new SecretKeySpec(derived, HMAC);
        this.cipherKey = new SecretKeySpec(bytes, "AES");
    }

    UUID person() {
        return person;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** What is sealed already stays as it is. */
    public String seal(String text) {
        if (text.isEmpty() || SealedText.isIn(text)) {
            return text;
        }
        // Made from the text itself: no two texts meet under one nonce, and none gets two.
        var nonce = Arrays.copyOf(mac(nonceKey, text), MasterKey.NONCE_BYTES);
        var whole =
                MasterKey.encrypted(
                        cipherKey, nonce, person, text.getBytes(StandardCharsets.UTF_8));
        return SealedText.framed(
                person, Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    }

    public @Nullable String sealIfAny(@Nullable String text) {
        return text == null ? null : seal(text);
    }

    /** Opens what is sealed for this person; what is sealed for others stays as it is. */
    public String open(String text) {
        return SealedText.open(text, id -> id.equals(person) ? this : null);
    }

    /** Null when it is damaged or was sealed by another key. */
    @Nullable String read(String sealed) {
        try {
            var whole = Base64.getUrlDecoder().decode(sealed);
            return new String(
                    MasterKey.decrypted(cipherKey, whole, person), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return null;
        }
    }

    static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
