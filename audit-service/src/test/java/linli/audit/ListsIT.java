package linli.audit;

import linli.chassis.test.HouseLists;

class ListsIT extends HouseLists {}
