package linli.owner;

import linli.chassis.test.OpenApiDocument;

class OpenApiIT extends OpenApiDocument {}
