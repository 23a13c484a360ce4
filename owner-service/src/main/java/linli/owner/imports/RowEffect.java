package linli.owner.imports;

/** What a row of a spreadsheet did. */
enum RowEffect {
    CREATED,
    CHANGED,
    /** It said what was known already. */
    UNCHANGED,
    REJECTED
}
