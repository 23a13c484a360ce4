package linli.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Reads manifests strictly and offline: what no model or schema knows is an error. */
final class Manifests {

    private static final Map<String, Class<?>> MODELS =
            Map.of(
                    "v1/ConfigMap", ConfigMap.class,
                    "v1/Namespace", Namespace.class,
                    "v1/Service", Service.class,
                    "apps/v1/Deployment", Deployment.class,
                    "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
                    "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
                    "gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class,
                    "kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class,
                    "kafka.strimzi.io/v1/KafkaUser", KafkaUser.class);

    private static final Map<String, Schema> SCHEMAS =
            Map.of(
                    "external-secrets.io/v1/ExternalSecret", schema("ExternalSecret"),
                    "keda.sh/v1alpha1/ScaledObject", schema("ScaledObject"));

    /** The models keep what they do not know in a map of their own; this one must not. */
    private static final ObjectMapper STRICT =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .setAnnotationIntrospector(
                            new JacksonAnnotationIntrospector() {
                                @Override
                                public Boolean hasAnySetter(Annotated member) {
                                    return false;
                                }
                            });

    private Manifests() {}

    /** The documents of a file; a key that stands twice is an error. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> documents(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var all = new ArrayList<Map<String, Object>>();
        for (var document : new Yaml(options).loadAll(text)) {
            all.add((Map<String, Object>) document);
        }
        return all;
    }

    /** The document as its model, or as it is where only a schema knows it. */
    static Object read(Map<String, Object> document) {
        var what = document.get("apiVersion") + "/" + document.get("kind");
        var schema = SCHEMAS.get(what);
        if (schema != null) {
            var errors = schema.validate(json(document), InputFormat.JSON);
            if (!errors.isEmpty()) {
                throw new IllegalArgumentException(what + ": " + errors);
            }
            return document;
        }
        var model = MODELS.get(what);
        if (model == null) {
            throw new IllegalArgumentException("Nothing here knows " + what);
        }
        return STRICT.convertValue(document, model);
    }

    private static String json(Object value) {
        try {
            return STRICT.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Schema schema(String kind) {
        try (var file = Manifests.class.getResourceAsStream("/schemas/" + kind + ".json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes()), InputFormat.JSON);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
