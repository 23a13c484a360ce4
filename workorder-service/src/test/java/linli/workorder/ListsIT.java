package linli.workorder;

import linli.chassis.test.HouseLists;

class ListsIT extends HouseLists {}
