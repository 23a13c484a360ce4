package linli.notification;

import linli.chassis.test.HouseOperations;

class OperationsIT extends HouseOperations {}
