package linli.owner;

import linli.chassis.test.HouseFuzz;

class FuzzIT extends HouseFuzz {}
