package linli.chassis.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the keys of people, by a secret from outside that is in no store and on no topic: a copy of
 * either can be read by nobody who was not given it. Without a secret nobody gets a key, nothing is
 * sealed and nobody can be forgotten.
 */
public final class MasterKey {

    private static final int SHORTEST_SECRET = 32;
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PRINT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** The one that wraps first, then the one it took the place of; none without a secret. */
    private final List<Wrapper> wrappers;

    /**
     * @param secret random, at least 32 characters; empty for none
     * @param previous the one before, while keys that it wrapped are wrapped anew; empty for none
     */
    public MasterKey(String secret, String previous) {
        wrappers =
                Stream.of(secret, previous).filter(one -> !one.isBlank()).map(Wrapper::of).toList();
        if (secret.isBlank() && !wrappers.isEmpty()) {
            throw new IllegalArgumentException(
                    "linli.seal.previous-secret is nothing without linli.seal.secret");
        }
    }

    /**
     * @param keyId tells secrets apart; it travels with every key
     */
    private record Wrapper(SecretKeySpec key, String keyId) {

        static Wrapper of(String secret) {
            if (secret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException(
                        "linli.seal.secret needs at least "
                                + SHORTEST_SECRET
                                + " random characters");
            }
            var bytes = sha256(secret.getBytes(StandardCharsets.UTF_8));
            // Hashed once more: it is no secret.
            return new Wrapper(
                    new SecretKeySpec(bytes, "AES"), HexFormat.of().formatHex(sha256(bytes), 0, 4));
        }

        String print(String text) {
            var printing = PersonKey.mac(hmac(key.getEncoded()), "linli print");
            return HexFormat.of().formatHex(PersonKey.mac(hmac(printing), text), 0, PRINT_BYTES);
        }

        private static SecretKeySpec hmac(byte[] bytes) {
            return new SecretKeySpec(bytes, PersonKey.HMAC);
        }
    }

    /** By which secret it wraps; empty without one. */
    public Optional<String> keyId() {
        return wrappers.stream().findFirst().map(Wrapper::keyId);
    }

    /**
     * By what the same text is known again without being read: of whoever has not the secret, not
     * even by trying all there are. Empty without a secret.
     */
    public Optional<String> print(String text) {
        return wrappers.stream().findFirst().map(wrapper -> wrapper.print(text));
    }

    /** A new key; null without a secret. */
    public @Nullable PersonKey make(UUID person) {
        if (wrappers.isEmpty()) {
            return null;
        }
        var bytes = new byte[PersonKey.BYTES];
        random.nextBytes(bytes);
        return new PersonKey(person, bytes);
    }

    /** A key as it is kept and travels. */
    public String wrap(PersonKey key) {
        var wrapper = wrappers.getFirst();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var whole = encrypted(wrapper.key(), nonce, key.person(), key.bytes());
        return wrapper.keyId()
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Whether it was wrapped by the secret that wraps now. */
    public boolean isCurrent(String wrapped) {
        return keyId().filter(id -> wrapped.startsWith(id + ".")).isPresent();
    }

    /**
     * Empty when it was wrapped by a secret we were not given, for somebody else, or is damaged.
     */
    public Optional<PersonKey> unwrap(UUID person, @Nullable String wrapped) {
        return bytes(person, wrapped).map(clear -> new PersonKey(person, clear));
    }

    /** What a build that gave nobody a key of their own sealed by the secret itself. */
    public Optional<String> openOlder(UUID person, @Nullable String sealed) {
        return bytes(person, sealed).map(clear -> new String(clear, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> bytes(UUID person, @Nullable String wrapped) {
        if (wrapped == null) {
            return Optional.empty();
        }
        return wrappers.stream()
                .filter(one -> wrapped.startsWith(one.keyId() + "."))
                .map(one -> bytes(one, person, wrapped))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static byte @Nullable [] bytes(Wrapper wrapper, UUID person, String wrapped) {
        try {
            var whole =
                    Base64.getUrlDecoder().decode(wrapped.substring(wrapper.keyId().length() + 1));
            return decrypted(wrapper.key(), whole, person);
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return null;
        }
    }

    /** Nonce and cipher text, as one. */
    static byte[] encrypted(SecretKeySpec key, byte[] nonce, UUID person, byte[] clear) {
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, person).doFinal(clear);
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] decrypted(SecretKeySpec key, byte[] whole, UUID person)
            throws GeneralSecurityException {
        if (whole.length <= NONCE_BYTES) {
            throw new GeneralSecurityException("too short");
        }
        return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(whole, NONCE_BYTES), person)
                .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
    }

    /** What is sealed for one person opens for nobody else, by whatever key. */
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
