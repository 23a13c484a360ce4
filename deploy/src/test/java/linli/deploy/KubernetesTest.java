package linli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import linli.contracts.Catalogue;
import linli.contracts.Event;
import linli.contracts.Published;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesTest {

    private static final Path KUBERNETES = Ran.DEPLOY.resolve("kubernetes");
    private static final List<String> PARTS =
            Stream.concat(
                            Stream.of("gateway"),
                            Catalogue.SERVICES.stream().map(name -> name + "-service"))
                    .toList();

    static Stream<Map<String, Object>> manifests() throws IOException {
        try (var files = Files.walk(KUBERNETES)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file ->
                            !file.getFileName().toString().matches("kustomization.*|names.*"))
                    .toList()
                    .stream()
                    .flatMap(file -> Manifests.documents(text(file)).stream());
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void every_manifest_says_only_what_its_kind_knows(Map<String, Object> manifest) {
        assertThat(Manifests.read(manifest)).isNotNull();
    }

    /** Each field below spec, one after the other, at whatever depth. */
    @ParameterizedTest
    @MethodSource("manifests")
    void a_misspelt_field_is_refused(Map<String, Object> manifest) {
        for (var misspelt : misspellings(manifest.get("spec"))) {
            var wrong = new LinkedHashMap<>(manifest);
            wrong.put("spec", misspelt);
            assertThatThrownBy(() -> Manifests.read(wrong))
                    .as("%s", misspelt)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "group"})
    void an_overlay_renders_to_what_its_kinds_know(String overlay) throws Exception {
        var rendered = rendered(overlay);
        assertThat(rendered)
                .allSatisfy(manifest -> assertThat(Manifests.read(manifest)).isNotNull());
        for (var part : PARTS) {
            for (var kind :
                    List.of(
                            "Deployment",
                            "Service",
                            "PodDisruptionBudget",
                            "NetworkPolicy",
                            "ScaledObject")) {
                assertThat(rendered).anyMatch(manifest -> is(manifest, kind, part));
            }
        }
        var deployments =
                rendered.stream()
                        .filter(manifest -> manifest.get("kind").equals("Deployment"))
                        .map(manifest -> (Deployment) Manifests.read(manifest))
                        .toList();
        assertThat(deployments).hasSize(PARTS.size()).allSatisfy(KubernetesTest::isRestricted);
        rendered.stream()
                .filter(manifest -> manifest.get("kind").equals("NetworkPolicy"))
                .map(manifest -> (NetworkPolicy) Manifests.read(manifest))
                .forEach(KubernetesTest::letsOnlyTheGatewayIn);
        rendered.stream()
                .filter(manifest -> manifest.get("kind").equals("ScaledObject"))
                .forEach(KubernetesTest::scalesWhatBearsItsName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "users"})
    void kafka_knows_the_catalogue_and_nothing_else(String file) throws IOException {
        var written = KUBERNETES.resolve("base/kafka/" + file + ".yaml");
        var wanted = file.equals("topics") ? topics() : users();
        if (Boolean.getBoolean("linli.update")) {
            Files.writeString(written, wanted);
        }
        assertThat(Files.readString(written))
                .as("-Dlinli.update=true writes it anew")
                .isEqualTo(wanted);
    }

    private static void isRestricted(Deployment deployment) {
        var pod = deployment.getSpec().getTemplate().getSpec();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                .isEqualTo("RuntimeDefault");
        assertThat(pod.getTopologySpreadConstraints())
                .isNotEmpty()
                .allSatisfy(spread ->
                        assertThat(spread.getLabelSelector().getMatchLabels())
                                .containsEntry("app.kubernetes.io/name", name(deployment)));
        assertThat(pod.getContainers())
                .singleElement()
                .satisfies(container -> {
                    var security = container.getSecurityContext();
                    assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                    assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                    assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
                    assertThat(container.getImage()).endsWith(name(deployment) + ":0.1.0");
                    assertThat(container.getResources().getLimits()).containsKey("memory");
                    assertThat(container.getLivenessProbe().getHttpGet().getPath())
                            .endsWith("/liveness");
                    assertThat(container.getReadinessProbe().getHttpGet().getPath())
                            .endsWith("/readiness");
                });
        pod.getVolumes().stream()
                .filter(volume -> volume.getName().equals("secrets"))
                .forEach(volume ->
                        assertThat(volume.getSecret().getSecretName()).isEqualTo(name(deployment)));
    }

    private static void letsOnlyTheGatewayIn(NetworkPolicy policy) {
        var name = policy.getMetadata().getName();
        assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress");
        if (name.equals("nobody")) {
            assertThat(policy.getSpec().getIngress()).isEmpty();
            return;
        }
        assertThat(policy.getSpec().getPodSelector().getMatchLabels())
                .containsEntry("app.kubernetes.io/name", name);
        for (var rule : policy.getSpec().getIngress()) {
            assertThat(rule.getFrom()).isNotEmpty();
            var http = rule.getPorts().getFirst().getPort().getStrVal().equals("http");
            for (var from : rule.getFrom()) {
                if (http && !name.equals("gateway")) {
                    var who = from.getPodSelector();
                    assertThat(who.getMatchLabels()).isEmpty();
                    assertThat(who.getMatchExpressions().getFirst().getValues())
                            .containsExactly("gateway");
                } else {
                    assertThat(from.getNamespaceSelector().getMatchExpressions()).isNotEmpty();
                }
            }
        }
    }

    private static void scalesWhatBearsItsName(Map<String, Object> scaled) {
        var name = in(scaled, "metadata", "name");
        assertThat(in(scaled, "spec", "scaleTargetRef", "name")).isEqualTo(name);
        if (!name.equals("gateway")) {
            assertThat(scaled.toString()).contains("{service=\"" + name + "\"}");
        }
    }

    private static String name(Deployment deployment) {
        return deployment.getMetadata().getName();
    }

    private static boolean is(Map<String, Object> manifest, String kind, String name) {
        return manifest.get("kind").equals(kind) && in(manifest, "metadata", "name").equals(name);
    }

    private static Object in(Object manifest, String... path) {
        var at = manifest;
        for (var step : path) {
            at = ((Map<?, ?>) at).get(step);
        }
        return at;
    }

    private static List<Map<String, Object>> rendered(String overlay) throws Exception {
        var kubectl = Ran.firstOf("--client", List.of(List.of("kubectl", "version")));
        Assumptions.assumeTrue(
                kubectl.isPresent()
                        && Ran.program(
                                        KUBERNETES,
                                        Map.of(),
                                        List.of("kubectl", "version", "--client"))
                                .output()
                                .contains("Kustomize Version: v5"),
                "Left out: kubectl with kustomize 5, which renders overlays, is not here.");
        var ran =
                Ran.program(
                        KUBERNETES,
                        Map.of(),
                        List.of("kubectl", "kustomize", "overlays/" + overlay));
        assertThat(ran.status()).as(ran.output()).isZero();
        return Manifests.documents(ran.output());
    }

    /** The value with one of its fields misspelt, once for each; free maps are left alone. */
    private static List<Object> misspellings(Object value) {
        var all = new ArrayList<>();
        if (value instanceof Map<?, ?> fields) {
            for (var field : fields.keySet()) {
                var renamed = new LinkedHashMap<Object, Object>(fields);
                renamed.put(field + "x", renamed.remove(field));
                all.add(renamed);
                if (!List.of(
                                "matchLabels",
                                "labels",
                                "annotations",
                                "selector",
                                "config",
                                "requests",
                                "limits")
                        .contains(field)) {
                    for (var within : misspellings(fields.get(field))) {
                        var changed = new LinkedHashMap<Object, Object>(fields);
                        changed.put(field, within);
                        all.add(changed);
                    }
                }
            }
        } else if (value instanceof List<?> items) {
            for (var i = 0; i < items.size(); i++) {
                for (var within : misspellings(items.get(i))) {
                    var changed = new ArrayList<Object>(items);
                    changed.set(i, within);
                    all.add(changed);
                }
            }
        }
        return all;
    }

    private static String topics() {
        var text = new StringBuilder("# Written by KubernetesTest from the catalogue of events.\n");
        for (var family : Catalogue.families()) {
            var published = Catalogue.published(family);
            // What no history keeps does not stay in its topic either.
            var keptFor = published.kept() || published.compacted() ? "-1" : "1209600000";
            for (var name : names(family)) {
                topic(text, name, published.compacted() ? "compact" : "delete", keptFor);
                topic(text, name + ".dlt", "delete", keptFor);
            }
        }
        return text.toString();
    }

    private static void topic(StringBuilder text, String name, String cleanup, String keptFor) {
        text.append(
                """
                ---
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: %s
                  labels: { strimzi.io/cluster: linli }
                spec:
                  partitions: 6
                  replicas: 3
                  config:
                    cleanup.policy: %s
                    retention.ms: "%s"
                    message.timestamp.type: LogAppendTime
                    min.insync.replicas: "2"
                """
                        .formatted(name, cleanup, keptFor));
        if (cleanup.equals("compact")) {
            // A state that took another's place, such as that there is no key any more, stands
            // alone.
            text.append("    max.compaction.lag.ms: \"86400000\"\n");
        }
    }

    /**
     * A service writes what it publishes and what it buries, reads what others published, and makes
     * nothing.
     */
    private static String users() {
        var text = new StringBuilder("# Written by KubernetesTest from the catalogue of events.\n");
        for (var service : Catalogue.SERVICES) {
            text.append(
                    """
                    ---
                    apiVersion: kafka.strimzi.io/v1
                    kind: KafkaUser
                    metadata:
                      name: %s-service-kafka
                      labels: { strimzi.io/cluster: linli }
                    spec:
                      authentication: { type: scram-sha-512 }
                      authorization:
                        type: simple
                        acls:
                          - resource: { type: group, name: %s-service., patternType: prefix }
                            operations: [Read]
                    """
                            .formatted(service, service));
            for (var name : names()) {
                var own = name.startsWith(service + ".");
                acl(text, name, own ? "[Describe, Read, Write]" : "[Describe, Read]");
                acl(text, name + ".dlt", "[Describe, Read, Write]");
            }
        }
        return text.toString();
    }

    private static void acl(StringBuilder text, String topic, String operations) {
        text.append("      - resource: { type: topic, name: ")
                .append(topic)
                .append(", patternType: literal }\n        operations: ")
                .append(operations)
                .append('\n');
    }

    private static TreeSet<String> names() {
        var all = new TreeSet<String>();
        Catalogue.families().forEach(family -> all.addAll(names(family)));
        return all;
    }

    private static List<String> names(Class<? extends Event> family) {
        var services =
                Catalogue.published(family).topic().contains(Published.ANY_SERVICE)
                        ? Catalogue.SERVICES
                        : List.of("");
        return services.stream().map(service -> Catalogue.topicOf(family, service)).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
