package linli.notification;

import linli.chassis.test.OpenApiDocument;

class OpenApiIT extends OpenApiDocument {}
