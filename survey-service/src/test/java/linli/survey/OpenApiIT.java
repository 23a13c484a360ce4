package linli.survey;

import linli.chassis.test.OpenApiDocument;

class OpenApiIT extends OpenApiDocument {}
