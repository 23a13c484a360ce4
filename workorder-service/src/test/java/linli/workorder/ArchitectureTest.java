package linli.workorder;

import linli.chassis.test.HouseRules;

class ArchitectureTest extends HouseRules {}
