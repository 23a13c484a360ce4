package linli.billing;

import linli.chassis.test.OpenApiDocument;

class OpenApiIT extends OpenApiDocument {}
