package linli.billing.arrears.store;

import linli.billing.arrears.ArrearsService;
import linli.chassis.seeds.Migration;
import org.springframework.stereotype.Component;

/** Of what was owed before arrears were told. */
@Component
class ArrearsAreKnown implements Migration {

    private final ArrearsService arrears;

    ArrearsAreKnown(ArrearsService arrears) {
        this.arrears = arrears;
    }

    @Override
    public String room() {
        return "arrears";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "Since when something is owed for units is told";
    }

    @Override
    public void apply() {
        arrears.lookAtAll(() -> false);
    }
}
