package linli.owner;

import linli.chassis.test.HouseRules;

class ArchitectureTest extends HouseRules {}
