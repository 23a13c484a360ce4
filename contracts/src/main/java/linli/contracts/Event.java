package linli.contracts;

/**
 * Something that happened in one service and that the others may hear. Events come in sealed
 * families, one per aggregate type; each record carries its name on the wire.
 */
public interface Event {}
