package linli.chassis.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value that is of its field's type and still nothing that this house takes in. */
final class UnfitValue extends MismatchedInputException {

    private final String code;

    /**
     * @param code what is wrong with it, as stable as the name of a constraint
     */
    UnfitValue(JsonParser parser, String code, String message) {
        super(parser, message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
