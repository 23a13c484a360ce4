package linli.store;

/** An index whose keys a query can be answered from. */
interface Scanned {

    OrderedKeys ordered();
}
