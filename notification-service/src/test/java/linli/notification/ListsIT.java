package linli.notification;

import linli.chassis.test.HouseLists;

class ListsIT extends HouseLists {}
