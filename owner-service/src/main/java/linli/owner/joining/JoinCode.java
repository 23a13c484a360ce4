package linli.owner.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What stands in the address of an invitation: 128 bits that nobody guesses. */
final class JoinCode {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {}

    static String another() {
        var code = new byte[BYTES];
        RANDOM.nextBytes(code);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** By what it is found: whoever reads the store has no code. */
    static String idOf(String code) {
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
