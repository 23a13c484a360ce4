package linli.chassis.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Mints tokens that a service under test believes: its decoder is the real one and fetches the keys
 * from here.
 */
public final class Tokens {

    public static final String ISSUER = "http://localhost/realms/test";

    private static final RSAKey KEY = newKey();
    private static final String JWK_SET_URI = serveKeys();

    private Tokens() {}

    /** A token as the realm would give it to this account. */
    public static String of(String accountId) {
        return forged(accountId, claims -> claims);
    }

    /** A token that differs from a good one in what a test changes. */
    public static String forged(String accountId, UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(accountId)
                        .audience(List.of("linli-api"))
                        .claim("azp", "linli-console")
                        .claim("typ", "Bearer")
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
        return signed(change.apply(claims).build(), KEY);
    }

    /** A good token but for the key: another realm's. */
    public static String ofAnotherRealm(String accountId) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(accountId)
                        .audience(List.of("linli-api"))
                        .claim("azp", "linli-console")
                        .claim("typ", "Bearer")
                        .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                        .build();
        return signed(claims, newKey());
    }

    public static String jwkSetUri() {
        return JWK_SET_URI;
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serveKeys() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext(
                    "/",
                    exchange -> {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.setExecutor(Thread::startVirtualThread);
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
