package linli.chassis.checkup;

import java.util.List;
import java.util.Map;
import linli.chassis.access.Allowed;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this service is well, for who runs the platform; with two instances, of one of them. */
@RestController
@RequestMapping("/checkup")
class CheckupController {

    private final Checkup checkup;
    private final Vitals vitals;

    CheckupController(Checkup checkup, Vitals vitals) {
        this.checkup = checkup;
        this.vitals = vitals;
    }

    @GetMapping
    @Allowed("system:ops")
    CheckupView look() {
        return new CheckupView(vitals.now(), checkup.look().stream().map(FindingView::of).toList());
    }

    /**
     * @param findings the worst first
     */
    record CheckupView(Vitals.Figures figures, List<FindingView> findings) {}

    /**
     * @param what what it is; words and what to do about it are kept by who shows it
     * @param about what it is about, such as names of topics
     * @param figures what was counted or measured, by name
     */
    record FindingView(Found what, Grade grade, List<String> about, Map<String, Long> figures) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.what(), finding.grade(), finding.about(), finding.figures());
        }
    }
}
