package linli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ComposeTest {

    private static final Map<String, String> FILLED_IN =
            Map.of(
                    "LINLI_VERSION", "1",
                    "LINLI_ORIGIN", "https://linli.example.org",
                    "LINLI_ID_ORIGIN", "https://id.linli.example.org",
                    "LINLI_ALERTMANAGER", "../observability/alertmanager.example.yml",
                    "LINLI_SECRETS", "/nowhere");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.yaml:compose.small.yaml"})
    void compose_takes_both_estates(String files) throws Exception {
        var ran = config(files, FILLED_IN);
        assertThat(ran.status()).as(ran.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LINLI_VERSION",
                "LINLI_ORIGIN",
                "LINLI_ID_ORIGIN",
                "LINLI_ALERTMANAGER",
                "LINLI_SECRETS"
            })
    void nothing_starts_with_a_setting_left_out(String setting) throws Exception {
        var settings = new HashMap<>(FILLED_IN);
        settings.put(setting, "");
        var ran = config("compose.yaml", settings);
        assertThat(ran.status()).isNotZero();
        assertThat(ran.output()).contains(setting);
    }

    static Stream<Map.Entry<String, Map<String, Object>>> services() throws IOException {
        return inFile("compose.yaml", "services").entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void each_service_keeps_within_bounds(Map.Entry<String, Map<String, Object>> service) {
        var what = service.getValue();
        var image = (String) what.get("image");
        assertThat(what).containsKeys("mem_limit", "logging");
        assertThat(strings(what.get("security_opt"))).contains("no-new-privileges:true");
        if (image.startsWith("${LINLI_IMAGES")) {
            assertThat(what).containsEntry("read_only", true).containsKeys("pids_limit", "cpus");
            assertThat(strings(what.get("cap_drop"))).containsExactly("ALL");
            assertThat(strings(what.get("tmpfs"))).containsExactly("/tmp");
        } else {
            assertThat(image).matches(".+:v?\\d[\\w.-]*").as("a version, not latest");
        }
        assertThat(strings(what.get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void secrets_are_files(Map.Entry<String, Map<String, Object>> service) throws IOException {
        if (service.getValue().get("environment") instanceof Map<?, ?> settings) {
            settings.forEach((name, value) -> {
                if (((String) name).matches(".*(PASSWORD|SECRET|TOKEN|_KEY$).*")) {
                    assertThat((String) value).startsWith("/run/secrets/");
                }
            });
        }
        var known = inFile("compose.yaml", "secrets").keySet();
        if (service.getValue().get("secrets") instanceof List<?> secrets) {
            for (var secret : secrets) {
                assertThat(known)
                        .contains(
                                secret instanceof Map<?, ?> named
                                        ? (String) named.get("source")
                                        : (String) secret);
            }
        }
    }

    @Test
    void what_is_prepared_is_what_is_asked_for() throws IOException {
        var script = Files.readString(Ran.DEPLOY.resolve("compose/prepare.sh"));
        for (var secret : inFile("compose.yaml", "secrets").keySet()) {
            var pattern = secret.replaceFirst("store-uri-\\w+-service", "store-uri-\\$service-");
            assertThat(script).contains("keep " + pattern).as(secret);
        }
    }

    /** What is mounted from here is here. */
    @Test
    void mounted_files_are_there() throws IOException {
        for (var service : inFile("compose.yaml", "services").values()) {
            for (var volume : strings(service.get("volumes"))) {
                if (volume.startsWith(".")) {
                    assertThat(Ran.DEPLOY.resolve("compose").resolve(volume.split(":")[0]))
                            .exists();
                }
            }
        }
    }

    private static Ran config(String files, Map<String, String> settings) throws Exception {
        var compose =
                Ran.firstOf(
                        "version",
                        List.of(List.of("docker", "compose"), List.of("docker-compose")));
        Assumptions.assumeTrue(
                compose.isPresent(),
                "Left out: neither `docker compose` nor `docker-compose` is on this machine.");
        var words = new ArrayList<>(compose.get());
        words.add("config");
        var environment = new HashMap<>(settings);
        environment.put("COMPOSE_FILE", files);
        return Ran.program(Ran.DEPLOY.resolve("compose"), environment, words);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> inFile(String file, String part)
            throws IOException {
        try (var text = Files.newBufferedReader(Ran.DEPLOY.resolve("compose").resolve(file))) {
            Map<String, Object> all = new Yaml().load(text);
            return (Map<String, Map<String, Object>>) all.get(part);
        }
    }

    private static List<String> strings(Object list) {
        return list instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of();
    }
}
