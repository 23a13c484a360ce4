package linli.workorder;

import linli.chassis.test.OpenApiDocument;

class OpenApiIT extends OpenApiDocument {}
