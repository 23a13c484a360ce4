package linli.billing;

import linli.chassis.test.HouseLists;

class ListsIT extends HouseLists {}
