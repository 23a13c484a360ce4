package linli.owner;

import linli.chassis.test.HouseOperations;

class OperationsIT extends HouseOperations {}
