package linli.notification;

import linli.chassis.test.HouseRules;

class ArchitectureTest extends HouseRules {}
