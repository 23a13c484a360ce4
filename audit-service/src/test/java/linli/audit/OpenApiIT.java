package linli.audit;

import linli.chassis.test.OpenApiDocument;

class OpenApiIT extends OpenApiDocument {}
