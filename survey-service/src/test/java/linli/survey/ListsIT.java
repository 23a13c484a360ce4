package linli.survey;

import linli.chassis.test.HouseLists;

class ListsIT extends HouseLists {}
