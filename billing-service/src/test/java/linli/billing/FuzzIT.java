package linli.billing;

import linli.chassis.test.HouseFuzz;

class FuzzIT extends HouseFuzz {}
