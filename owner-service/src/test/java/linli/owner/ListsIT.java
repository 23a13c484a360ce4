package linli.owner;

import linli.chassis.test.HouseLists;

class ListsIT extends HouseLists {}
