package linli.audit;

import linli.chassis.test.HouseFuzz;

class FuzzIT extends HouseFuzz {}
