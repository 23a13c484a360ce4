package linli.workorder;

import linli.chassis.test.HouseFuzz;

class FuzzIT extends HouseFuzz {}
