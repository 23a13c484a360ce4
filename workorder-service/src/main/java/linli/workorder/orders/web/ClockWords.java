package linli.workorder.orders.web;

import static java.util.Map.entry;

import java.util.Map;
import linli.chassis.time.ClockExplanation.Sentence;
import linli.workorder.words.Words;
import org.springframework.stereotype.Component;

/** Words for why an order's clock runs or rests: our own, and the dictionary's for holds. */
@Component
class ClockWords {

    private static final Map<String, Sentence> OURS =
            Map.ofEntries(
                    entry("MERGED", new Sentence("合并到其他工单", "merged into another order")),
                    entry("UNMERGED", new Sentence("撤销合并", "on its own again")),
                    entry("CREATED", new Sentence("工单创建", "order opened")),
                    entry("APPOINTMENT", new Sentence("等待预约时段", "waiting for the time agreed on")),
                    entry("APPOINTED", new Sentence("到预约时段", "the time agreed on has come")),
                    entry("RESCHEDULED", new Sentence("改约", "another time agreed on")),
                    entry("REWORK", new Sentence("返工", "rework")),
                    entry("REASSIGNED", new Sentence("转单", "given to somebody else")),
                    entry("WAITING_PARTS", new Sentence("等待备件", "waiting for parts")),
                    entry("PARTS_DELAYED", new Sentence("备件逾期未到", "parts did not come in time")),
                    entry("RESUMED", new Sentence("恢复处理", "work resumed")));

    private final Words words;

    ClockWords(Words words) {
        this.words = words;
    }

    Sentence of(String reason) {
        var ours = OURS.get(reason);
        return ours != null
                ? ours
                : words.find("hold-reason", reason)
                        .map(word -> new Sentence(word.labelZh(), word.labelEn()))
                        .orElseGet(() -> new Sentence(reason, reason));
    }
}
