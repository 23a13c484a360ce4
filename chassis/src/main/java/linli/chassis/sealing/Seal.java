package linli.chassis.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is personal, so that topics, histories and replicas hold nothing that can be read
 * without a secret that only the services which need it are given. What is sealed for one person
 * opens for nobody else. Without a secret nothing is sealed and nothing opens.
 */
public final class Seal {

    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable SecretKeySpec key;
    private final String keyId;

    /**
     * @param secret random, at least 32 characters; empty for none
     */
    public Seal(String secret) {
        if (secret.isBlank()) {
            key = null;
            keyId = "";
            return;
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "linli.seal.secret needs at least " + SHORTEST_SECRET + " random characters");
        }
        var bytes = sha256(secret.getBytes(StandardCharsets.UTF_8));
        key = new SecretKeySpec(bytes, "AES");
        // Hashed once more: it travels with everything that is sealed.
        keyId = HexFormat.of().formatHex(sha256(bytes), 0, 4);
    }

    /** By which secret it seals; empty without one. */
    public Optional<String> keyId() {
        return key == null ? Optional.empty() : Optional.of(keyId);
    }

    /**
     * @return null without a secret
     */
    public @Nullable String seal(UUID person, String said) {
        if (key == null) {
            return null;
        }
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, person)
                            .doFinal(said.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was sealed by another secret, for somebody else, or is damaged. */
    public Optional<String> open(UUID person, @Nullable String sealed) {
        if (key == null || sealed == null || !sealed.startsWith(keyId + ".")) {
            return Optional.empty();
        }
        try {
            var whole = Base64.getUrlDecoder().decode(sealed.substring(keyId.length() + 1));
            var nonce = Arrays.copyOf(whole, NONCE_BYTES);
            var said =
                    cipher(Cipher.DECRYPT_MODE, key, nonce, person)
                            .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Optional.of(new String(said, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, UUID person)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(person.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
