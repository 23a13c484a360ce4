package linli.audit;

import linli.chassis.test.HouseRules;

class ArchitectureTest extends HouseRules {}
