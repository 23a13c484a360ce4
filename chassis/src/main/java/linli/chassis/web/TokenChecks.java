package linli.chassis.web;

import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * A token is believed when the realm signed it with an algorithm we allow, for us, through a client
 * we know, as an access token, and it has not expired. The gateway checks less: it only keeps the
 * door, and each service decides for itself.
 */
public final class TokenChecks {

    private TokenChecks() {}

    public static JwtDecoder decoder(TokenSettings settings) {
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri())
                        .jwsAlgorithms(algorithms ->
                                algorithms.addAll(
                                        List.of(
                                                SignatureAlgorithm.RS256,
                                                SignatureAlgorithm.ES256)))
                        .build();
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    public static OAuth2TokenValidator<Jwt> validator(TokenSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud",
                        audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<String>("typ", "Bearer"::equals),
                new JwtClaimValidator<String>(
                        "azp",
                        party -> party != null && settings.authorizedParties().contains(party)),
                new JwtClaimValidator<String>(
                        "sub", subject -> subject != null && !subject.isBlank()));
    }
}
