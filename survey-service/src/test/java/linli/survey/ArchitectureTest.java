package linli.survey;

import linli.chassis.test.HouseRules;

class ArchitectureTest extends HouseRules {}
