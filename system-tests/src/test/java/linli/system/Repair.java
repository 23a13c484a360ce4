package linli.system;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** The steps of a repair that several journeys begin with. */
final class Repair {

    private Repair() {}

    /** What an agent enters about a leaking tap in a unit. */
    static Map<String, Object> leakIn(JsonNode unit) {
        return new HashMap<>(
                Map.of(
                        "communityId", unit.path("communityId").asString(),
                        "unitId", unit.path("id").asString(),
                        "place", "厨房",
                        "type", "WATER_LEAK",
                        "description", "厨房水管漏水"));
    }

    /** The desk enters a request and the order appears by itself; the order's path. */
    static String enteredBy(Person desk, Person dispatcher, JsonNode unit) {
        return orderOf(desk.does("/requests", leakIn(unit)), dispatcher);
    }

    static String orderOf(JsonNode request, Person dispatcher) {
        var orders =
                dispatcher.awaits(
                        "/orders?request=" + request.path("id").asString(),
                        page -> !page.path("items").isEmpty());
        return "/orders/" + orders.path("items").path(0).path("id").asString();
    }

    /** One angle valve at 28.00 yuan and half an hour of work at 30.00. */
    static Map<String, Object> completion(String photo) {
        return Map.of(
                "result",
                "换了角阀",
                "materials",
                List.of(valve()),
                "labourCents",
                3000,
                "photos",
                List.of(photo));
    }

    static Map<String, Object> valve() {
        return Map.of("material", "ANGLE_VALVE_DN15", "quantity", 1);
    }

    /** A photograph as a phone makes it, if a dull one. */
    static byte[] photo() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
