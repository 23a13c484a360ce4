package linli.store.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CommitsTest {

    private static final int WRITERS = 20;
    private static final int MANY = 5_000;

    @Test
    void writers_that_come_during_a_force_share_the_next() throws Exception {
        var forces = new AtomicInteger();
        var release = new CountDownLatch(1);
        var commits =
                new Commits(() -> {
                    forces.incrementAndGet();
                    awaitLatch(release);
                });
        var threads = new ArrayList<Thread>();
        var first = commits.wrote();
        threads.add(Thread.ofVirtual().start(() -> commits.await(first)));
        await().until(() -> forces.get() == 1);
        var waiting = new AtomicInteger();
        for (var i = 0; i < WRITERS; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                var mine = commits.wrote();
                                waiting.incrementAndGet();
                                commits.await(mine);
                            }));
        }
        await().until(() -> waiting.get() == WRITERS);

        release.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(forces.get()).isEqualTo(2);
        commits.close();
    }

    @Test
    void what_is_left_to_be_done_is_done_by_the_thread_that_forces() throws Exception {
        var release = new CountDownLatch(1);
        var answered = new CountDownLatch(2);
        try (var commits = new Commits(() -> awaitLatch(release))) {
            commits.whenForced(commits.wrote(), failure -> answered.countDown());
            commits.whenForced(commits.wrote(), failure -> answered.countDown());
            assertThat(answered.getCount()).as("nothing is forced yet").isEqualTo(2);

            release.countDown();
            answered.await();
        }
    }

    @Test
    void nobody_is_forgotten_however_many_come_at_once() throws Exception {
        try (var commits = new Commits(() -> {})) {
            var threads = new ArrayList<Thread>();
            for (var i = 0; i < WRITERS; i++) {
                threads.add(
                        Thread.ofPlatform()
                                .start(() -> {
                                    for (var j = 0; j < MANY; j++) {
                                        commits.await(commits.wrote());
                                    }
                                }));
            }
            for (var thread : threads) {
                thread.join();
            }

            assertThat(commits.last()).isEqualTo((long) WRITERS * MANY);
        }
    }

    @Test
    void a_force_that_failed_is_tried_again_by_the_next() {
        var broken = new AtomicBoolean(true);
        var commits =
                new Commits(() -> {
                    if (broken.get()) {
                        throw new IllegalStateException("The disk is gone");
                    }
                });
        var write = commits.wrote();

        assertThatThrownBy(() -> commits.await(write)).hasMessage("The disk is gone");

        broken.set(false);
        commits.await(write);
        assertThat(commits.last()).isEqualTo(write);
        commits.close();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
