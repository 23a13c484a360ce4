package linli.notification.deliveries.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.workorder.ComplaintEvent;
import linli.contracts.workorder.ComplaintEvent.Clock;
import linli.contracts.workorder.ComplaintEvent.ComplaintRef;
import linli.contracts.workorder.ComplaintGrade;
import linli.contracts.workorder.ComplimentEvent;
import linli.contracts.workorder.SuggestionEvent;
import linli.contracts.workorder.SuggestionEvent.SuggestionRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Complainants hear what becomes of it, whoever is responsible what there is to do. */
@HouseTest
class ComplaintEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    final UUID community = UUID.randomUUID();
    final UUID complaint = UUID.randomUUID();
    Person owner;
    Person agent;
    long sequence;

    @BeforeEach
    void an_owner_and_an_agent() {
        owner =
                neighbours.register(
                        "张伟",
                        List.of(
                                Neighbours.livesIn(
                                        community, UUID.randomUUID(), UUID.randomUUID())),
                        "complaint:create");
        agent = neighbours.hireIn(community, "王芳", "complaint:handle");
    }

    @Test
    void each_hears_what_is_theirs_once() {
        var ref = ref(owner.id());
        tell(new ComplaintEvent.Received(ref, false, Set.of(), Instant.now()));
        tell(new ComplaintEvent.Acknowledged(ref));
        tell(new ComplaintEvent.Noted(ref));
        tell(new ComplaintEvent.Warned(ref, Clock.ANSWER, true));
        var replied = new ComplaintEvent.Replied(ref, "已加装减振垫");
        var told = neighbours.publish(complaint, ++sequence, replied, community);
        neighbours.publish(told);
        tell(new ComplaintEvent.NotAccepted(ref, ComplaintGrade.GENERAL, "还是响", 1));

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(toldTo(owner))
                            .containsExactly("complaint.replied", "complaint.acknowledged");
                    assertThat(toldTo(agent))
                            .containsExactly(
                                    "complaint.not-accepted",
                                    "complaint.warned",
                                    "complaint.received");
                });
    }

    @Test
    void of_an_anonymous_one_only_the_responsible_hears() {
        tell(new ComplaintEvent.Replied(ref(null), "已处理"));
        tell(new ComplaintEvent.NotAccepted(ref(null), ComplaintGrade.GENERAL, "没有", 1));

        await().atMost(SOON).until(() -> toldTo(agent).contains("complaint.not-accepted"));
        assertThat(toldTo(owner)).isEmpty();
    }

    @Test
    void suggestions_are_answered_and_praise_arrives() {
        var suggestion = UUID.randomUUID();
        neighbours.publish(
                suggestion,
                new SuggestionEvent.Declined(
                        new SuggestionRef(
                                suggestion, "JY261124-0002", community, "加长椅", owner.id()),
                        "消防通道"));
        var compliment = UUID.randomUUID();
        neighbours.publish(
                compliment,
                new ComplimentEvent.PassedOn(
                        compliment,
                        "BY261124-0001",
                        community,
                        agent.id(),
                        "王芳",
                        "很有耐心",
                        owner.id()));

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(toldTo(owner)).containsExactly("suggestion.declined");
                    assertThat(toldTo(agent)).containsExactly("compliment.passed-on");
                });
    }

    private void tell(ComplaintEvent event) {
        neighbours.publish(complaint, ++sequence, event, community);
    }

    private ComplaintRef ref(@Nullable UUID complainant) {
        return new ComplaintRef(
                complaint,
                "TS261124-0003",
                community,
                "NOISE",
                ComplaintGrade.GENERAL,
                complainant,
                agent.id());
    }

    private List<String> toldTo(Person who) {
        return anybody.as(who)
                .get("/messages")
                .ok()
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("template").asString())
                .toList();
    }
}
