package linli.audit;

import linli.chassis.test.HouseOperations;

class OperationsIT extends HouseOperations {}
