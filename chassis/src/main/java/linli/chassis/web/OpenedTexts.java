package linli.chassis.web;

import linli.chassis.sealing.PersonKeys;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Opens what is sealed where it leaves the house: in the texts of every answer. */
final class OpenedTexts extends SimpleModule {

    OpenedTexts(PersonKeys keys) {
        super("opened texts");
        addSerializer(String.class, new Text(keys));
    }

    private static final class Text extends StdScalarSerializer<String> {

        private final PersonKeys keys;

        Text(PersonKeys keys) {
            super(String.class);
            this.keys = keys;
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializationContext context) {
            json.writeString(keys.open(text));
        }
    }
}
