package linli.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

@Timeout(30)
class BulkheadTest {

    final Bulkhead bulkhead =
            new Bulkhead(
                    new ProblemWriter(
                            JsonMapper.builder().build(),
                            new StaticListableBeanFactory().getBeanProvider(Tracer.class)),
                    2,
                    1);
    final CountDownLatch done = new CountDownLatch(1);
    final AtomicInteger inside = new AtomicInteger();
    final FilterChain work =
            (request, response) -> {
                inside.incrementAndGet();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };

    @Test
    void who_finds_no_place_is_told_to_come_back_and_files_wait_elsewhere() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<MockHttpServletResponse>>();
            for (var i = 0; i < 3; i++) {
                answers.add(callers.submit(() -> call("application/json")));
            }
            answers.add(callers.submit(() -> call("multipart/form-data; boundary=x")));
            await().until(() -> inside.get() == 3);
            await().until(() -> answers.stream().anyMatch(Future::isDone));
            done.countDown();

            var refused = 0;
            for (var answer : answers) {
                if (answer.get().getStatus() == 503) {
                    refused++;
                    assertThat(answer.get().getHeader("Retry-After")).isEqualTo("1");
                    assertThat(answer.get().getContentAsString()).contains("service.unavailable");
                }
            }
            assertThat(refused).isEqualTo(1);
        }
        assertThat(call("application/json").getStatus()).as("places are given back").isEqualTo(200);
    }

    private MockHttpServletResponse call(String type) throws Exception {
        var request = new MockHttpServletRequest("POST", "/notes");
        request.setContentType(type);
        var response = new MockHttpServletResponse();
        bulkhead.doFilter(request, response, work);
        return response;
    }
}
