package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.test.Tokens;
import linli.contracts.owner.StaffEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose tokens are believed, and for how long what they may do holds. */
@HouseTest
class TokensIT {

    /** Within which a grant taken away must be gone everywhere (design, "Access"). */
    private static final Duration GONE_WITHIN = Duration.ofSeconds(10);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    Person anna;

    @BeforeEach
    void anna_works_here() {
        anna = neighbours.hire("安娜", "note:read");
    }

    static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> forgeries() {
        return Stream.of(
                forgery("another issuer", claims -> claims.issuer("http://elsewhere/realms/x")),
                forgery("another audience", claims -> claims.audience(List.of("account"))),
                forgery("no audience", claims -> claims.audience(List.of())),
                forgery("an unknown client", claims -> claims.claim("azp", "stranger")),
                forgery("a refresh token", claims -> claims.claim("typ", "Refresh")),
                forgery("an identity token", claims -> claims.claim("typ", "ID")),
                forgery("expired", claims -> claims.expirationTime(ago(Duration.ofMinutes(10)))),
                forgery("not yet valid", claims -> claims.notBeforeTime(ago(Duration.ofHours(-1)))),
                forgery("nobody's", claims -> claims.subject("")));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_token_that_is_not_quite_right_opens_nothing(
            UnaryOperator<JWTClaimsSet.Builder> forgery) {
        var answer = anybody.as(Tokens.forged(anna.accountId(), forgery)).get("/notes");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("access.unauthenticated");
    }

    @Test
    void a_token_with_another_key_or_none_opens_nothing() {
        assertThat(anybody.as(Tokens.ofAnotherRealm(anna.accountId())).get("/notes").status())
                .isEqualTo(401);
        assertThat(anybody.as(unsigned(anna.token())).get("/notes").status()).isEqualTo(401);
        assertThat(anybody.as("nonsense").get("/notes").status()).isEqualTo(401);
        assertThat(anybody.as(anna).get("/notes").status()).isEqualTo(200);
    }

    @Test
    void a_good_token_of_an_account_we_do_not_know_is_refused() {
        var answer = anybody.as(Tokens.of(UUID.randomUUID().toString())).get("/notes");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("access.no-account");
    }

    @Test
    void a_grant_that_was_taken_away_is_gone_without_waiting_for_the_token() {
        assertThat(anybody.as(anna).get("/notes").status()).isEqualTo(200);

        neighbours.publish(anna.id(), said(true, List.of()));

        await().atMost(GONE_WITHIN)
                .until(() -> anybody.as(anna).get("/notes").problem().equals("access.forbidden"));
    }

    @Test
    void a_disabled_account_is_shut_out_without_waiting_for_the_token() {
        assertThat(anybody.as(anna).get("/notes").status()).isEqualTo(200);

        neighbours.publish(anna.id(), said(false, List.of()));

        await().atMost(GONE_WITHIN)
                .until(() -> anybody.as(anna).get("/notes").problem().equals("access.no-account"));
    }

    private StaffEvent.Changed said(boolean enabled, List<StaffEvent.Grant> grants) {
        return new StaffEvent.Changed(
                anna.id(),
                anna.accountId(),
                anna.name(),
                "138****0000",
                enabled,
                grants,
                null,
                Set.of());
    }

    private static String unsigned(String token) {
        var parts = token.split("\\.");
        // {"alg":"none"}
        return "eyJhbGciOiJub25lIn0." + parts[1] + ".";
    }

    private static Named<UnaryOperator<JWTClaimsSet.Builder>> forgery(
            String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Named.of(name, change);
    }

    private static Date ago(Duration duration) {
        return Date.from(Instant.now().minus(duration));
    }
}
