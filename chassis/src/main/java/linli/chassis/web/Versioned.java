package linli.chassis.web;

/** A view of an aggregate; its version goes out as {@code ETag} too. */
public interface Versioned {

    long version();
}
