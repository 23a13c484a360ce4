package linli.survey;

import linli.chassis.test.HouseFuzz;

class FuzzIT extends HouseFuzz {}
