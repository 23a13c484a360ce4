package linli.chassis.aggregates;

import java.util.UUID;
import linli.chassis.Stamp;
import linli.contracts.Event;

/** An event that an aggregate has announced and that is not saved yet. */
public record Announced(UUID id, long sequence, Event event, Stamp stamp) {}
