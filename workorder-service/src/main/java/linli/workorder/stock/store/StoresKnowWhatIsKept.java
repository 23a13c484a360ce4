package linli.workorder.stock.store;

import linli.chassis.seeds.Migration;
import linli.workorder.stock.StockItems;
import org.springframework.stereotype.Component;

/** What lay ready for orders when an older build stored it is in the storekeeper's list as well. */
@Component
class StoresKnowWhatIsKept implements Migration {

    private final StockItems items;

    StoresKnowWhatIsKept(StockItems items) {
        this.items = items;
    }

    @Override
    public String room() {
        return "stock";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "Materials that lie ready for orders say so";
    }

    @Override
    public void apply() {
        items.eachId(some -> some.forEach(items::rederive));
    }
}
