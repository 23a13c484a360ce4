package linli.survey;

import linli.chassis.test.HouseOperations;

class OperationsIT extends HouseOperations {}
