package linli.workorder.orders;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Places within a home or a house that the screens propose, in both languages: whoever reports in
 * one is read in the other. What somebody wrote besides stays as it is.
 */
final class Places {

    private static final Map<String, String> ENGLISH =
            Map.ofEntries(
                    Map.entry("厨房", "Kitchen"),
                    Map.entry("卫生间", "Bathroom"),
                    Map.entry("客厅", "Living room"),
                    Map.entry("主卧", "Main bedroom"),
                    Map.entry("次卧", "Second bedroom"),
                    Map.entry("卧室", "Bedroom"),
                    Map.entry("阳台", "Balcony"),
                    Map.entry("入户门", "Entrance door"),
                    Map.entry("楼道", "Corridor"),
                    Map.entry("电梯", "Lift"),
                    Map.entry("地库", "Basement"),
                    Map.entry("单元门", "Building door"),
                    Map.entry("公共区域", "Common area"));

    private static final Map<String, String> CHINESE =
            ENGLISH.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Places() {}

    static String english(String place) {
        return ENGLISH.getOrDefault(place, place);
    }

    static String chinese(String place) {
        return CHINESE.getOrDefault(place, place);
    }
}
