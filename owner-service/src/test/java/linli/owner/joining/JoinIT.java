package linli.owner.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.owner.staff.FakeAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Whoever was invited and knows their own number opens an account, once. */
@HouseTest
class JoinIT {

    @Autowired Api nobody;
    @Autowired Neighbours neighbours;
    @Autowired FakeAccounts accounts;
    @Autowired MongoOperations mongo;

    private final String username = "wei" + System.nanoTime();
    private Api clerk;
    private UUID zhang;

    @BeforeEach
    void somebodyWithoutAnAccount() {
        clerk = nobody.as(neighbours.hire("李静", "owner:read", "owner:write", "unit:write"));
        zhang = register(List.of("13812345678"));
    }

    @Test
    void an_account_is_opened_with_a_password_of_ones_own() {
        var code = invite();

        var shown = nobody.get("/joins/" + code).ok();
        assertThat(shown.json().path("name").asString()).isEqualTo("张**");
        assertThat(shown.text()).doesNotContain("张伟", "5678");
        var key = UUID.randomUUID().toString();
        assertThat(join(code, "5678", username, key).status()).isEqualTo(204);
        assertThat(join(code, "5678", username, key).status()).as("a retry").isEqualTo(204);

        var account = accounts.find(username).orElseThrow();
        assertThat(accounts.passwordOf(account)).contains("my-own-password");
        assertThat(clerk.get("/owners/" + zhang).ok().json().path("hasAccount").asBoolean())
                .isTrue();
        assertThat(join(code, "5678", username + "2").problem()).isEqualTo("invitation.used");
        assertThat(nobody.get("/joins/" + code).problem()).isEqualTo("invitation.used");
        assertThat(clerk.post("/owners/" + zhang + "/invitation").problem())
                .isEqualTo("owner.has-account");
    }

    @Test
    void who_does_not_know_the_number_has_five_guesses() {
        var code = invite();
        for (var guess = 0; guess < 5; guess++) {
            assertThat(join(code, "000" + guess, username).problem())
                    .isEqualTo("invitation.digits");
        }

        assertThat(join(code, "5678", username).problem()).isEqualTo("invitation.not-found");
        assertThat(accounts.find(username)).isEmpty();
    }

    @Test
    void many_guesses_at_once_are_no_more_than_five() throws Exception {
        var code = invite();
        var refusals = new ArrayList<String>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses =
                    IntStream.range(0, 40)
                            .mapToObj(n ->
                                    hands.submit(() ->
                                            join(code, "%04d".formatted(n), username).problem()))
                            .toList();
            for (var guess : guesses) {
                refusals.add(guess.get());
            }
        }

        assertThat(refusals).filteredOn("invitation.digits"::equals).hasSize(5);
        assertThat(refusals).filteredOn("invitation.not-found"::equals).hasSize(35);
    }

    @Test
    void a_name_that_is_another_persons_can_be_chosen_anew() {
        var other = register(List.of("13812345679"));
        var taken = username + "x";
        clerk.post(
                        "/owners/" + other + "/account",
                        Map.of("username", taken, "initialPassword", "geheim-geheim"))
                .ok();
        var code = invite();

        assertThat(join(code, "5678", taken).problem()).isEqualTo("username.taken");
        assertThat(join(code, "5678", username).status()).isEqualTo(204);
    }

    @Test
    void only_the_newest_invitation_leads_anywhere_and_not_for_ever() {
        var first = invite();
        var second = invite();
        assertThat(nobody.get("/joins/" + first).problem()).isEqualTo("invitation.not-found");
        assertThat(nobody.get("/joins/" + second).status()).isEqualTo(200);
        assertThat(stored()).as("whoever reads the store has no code").doesNotContain(second);

        mongo.updateMulti(
                new Query(),
                Update.update("until", Instant.now().minusSeconds(1)),
                "account_invitations");

        assertThat(nobody.get("/joins/" + second).problem()).isEqualTo("invitation.not-found");
        assertThat(join(second, "5678", username).problem()).isEqualTo("invitation.not-found");
    }

    @Test
    void who_cannot_be_told_from_a_finder_is_not_invited() {
        var silent = register(List.of());

        assertThat(clerk.post("/owners/" + silent + "/invitation").problem())
                .isEqualTo("owner.no-phone");
    }

    private String stored() {
        var text = new StringBuilder();
        mongo.getCollection("account_invitations").find().forEach(one -> text.append(one.toJson()));
        return text.toString();
    }

    private UUID register(List<String> phones) {
        return clerk.post("/owners", Map.of("name", "张伟", "phones", phones, "links", List.of()))
                .ok()
                .id();
    }

    private String invite() {
        return clerk.post("/owners/" + zhang + "/invitation").ok().json().path("code").asString();
    }

    private Api.Answer join(String code, String digits, String name) {
        return join(code, digits, name, UUID.randomUUID().toString());
    }

    private Api.Answer join(String code, String digits, String name, String key) {
        return nobody.with("Idempotency-Key", key)
                .post(
                        "/joins/" + code + "/account",
                        Map.of("digits", digits, "username", name, "password", "my-own-password"));
    }
}
