package linli.survey.slips;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import linli.chassis.sealing.UnguessableCode;

/** What stands on a slip, or in the link of one person: 128 bits that nobody guesses. */
final class SlipCode {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SlipCode() {}

    /** Base64. */
    static String newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    /**
     * @param secret of the round
     * @param place of the slip in it
     */
    static String of(String secret, int place) {
        return of(secret, Integer.toString(place));
    }

    /**
     * @param whose the person whom a link is for
     */
    static String of(String secret, String whose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            var code = mac.doFinal(whose.getBytes(StandardCharsets.US_ASCII));
            return UnguessableCode.of(code);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
