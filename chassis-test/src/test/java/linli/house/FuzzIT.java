package linli.house;

import linli.chassis.test.HouseFuzz;

class FuzzIT extends HouseFuzz {}
