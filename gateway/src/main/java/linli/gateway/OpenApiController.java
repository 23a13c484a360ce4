package linli.gateway;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** The services' OpenAPI documents in one place, on stacks that show them. */
@RestController
@RequestMapping("/api/openapi")
@ConditionalOnProperty("linli.gateway.openapi")
class OpenApiController {

    private final GatewaySettings settings;
    private final RestClient http = RestClient.create();

    OpenApiController(GatewaySettings settings) {
        this.settings = settings;
    }

    @GetMapping
    List<Listed> index() {
        return Routes.FEATURES.keySet().stream()
                .map(service -> new Listed(service, "/api/openapi/" + service + ".json"))
                .toList();
    }

    record Listed(String service, String document) {}

    @GetMapping("/{service}.json")
    ResponseEntity<String> document(@PathVariable String service) {
        if (!Routes.FEATURES.containsKey(service)) {
            return ResponseEntity.notFound().build();
        }
        var document =
                http.get()
                        .uri(settings.service(service).getFirst() + "/v3/api-docs")
                        .retrieve()
                        .body(String.class);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }
}
