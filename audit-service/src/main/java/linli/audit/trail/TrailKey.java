package linli.audit.trail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * What signs the trail: Ed25519 (RFC 8032), made from a secret that is given to the service and is
 * in no store. The same secret is always the same key.
 */
public final class TrailKey {

    private static final int SHORTEST_SECRET = 32;

    private final KeyPair pair;

    /**
     * @param secret random, at least 32 characters
     */
    public TrailKey(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "linli.trail.secret needs at least " + SHORTEST_SECRET + " random characters");
        }
        try {
            var seed =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8));
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK makes the public half of a key only for one that it draws: it draws this one. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /** To be published: as X.509 has it (RFC 8410), in Base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    String sign(String said) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(said.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the owner of this key has signed this; not when either cannot be read. */
    static boolean holds(String publicKey, String said, String signature) {
        try {
            var key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(said.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** One part a line, instants in milliseconds since 1970. */
    static String said(Object... parts) {
        return Arrays.stream(parts)
                .map(part ->
                        part instanceof Instant at
                                ? Long.toString(at.toEpochMilli())
                                : part.toString())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
