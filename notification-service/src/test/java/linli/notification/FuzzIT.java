package linli.notification;

import linli.chassis.test.HouseFuzz;

class FuzzIT extends HouseFuzz {}
