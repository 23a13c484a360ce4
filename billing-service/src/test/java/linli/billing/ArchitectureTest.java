package linli.billing;

import linli.chassis.test.HouseRules;

class ArchitectureTest extends HouseRules {}
