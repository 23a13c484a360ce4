package linli.chassis.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What stands at the end of an address that needs no sign-in (decision 27): 128 bits, at ten tries
 * a second longer to guess than any house stands.
 */
public final class UnguessableCode {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private UnguessableCode() {}

    public static String another() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /**
     * @param random at least as many bits; the first ones are taken
     */
    public static String of(byte[] random) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(random, BYTES));
    }

    /** By what it is found, in hexadecimal (SHA-256): whoever reads the store has no code. */
    public static String idOf(String code) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
