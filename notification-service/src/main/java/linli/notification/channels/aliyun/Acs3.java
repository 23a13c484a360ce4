package linli.notification.channels.aliyun;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Alibaba Cloud's signature, version 3 (ACS3-HMAC-SHA256). By hand, because the vendor's client
 * brings an HTTP client of 2018, an XML parser with known holes and eight megabytes of ciphers for
 * the sake of two calls.
 */
final class Acs3 {

    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private Acs3() {}

    /**
     * @param headers all that begin with {@code x-acs-}, and {@code host}
     * @return the value of the header {@code Authorization}
     */
    static String authorization(
            String method,
            String path,
            SortedMap<String, String> query,
            Map<String, String> headers,
            String bodyHash,
            String keyId,
            String secret) {
        var signed = new TreeMap<String, String>();
        headers.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value.strip()));
        var names = String.join(";", signed.keySet());
        var canonical =
                String.join(
                        "\n",
                        method,
                        path,
                        queryOf(query),
                        signed.entrySet().stream()
                                .map(one -> one.getKey() + ":" + one.getValue() + "\n")
                                .collect(Collectors.joining()),
                        names,
                        bodyHash);
        var toSign = ALGORITHM + "\n" + sha256(canonical);
        return "%s Credential=%s,SignedHeaders=%s,Signature=%s"
                .formatted(ALGORITHM, keyId, names, hmac(secret, toSign));
    }

    static String queryOf(SortedMap<String, String> query) {
        return query.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** As RFC 3986 has it, not as forms do. */
    private static String encoded(String said) {
        return URLEncoder.encode(said, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static String sha256(String said) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String secret, String said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
