package linli.notification.channels;

/** Where a message to one person by one channel is. */
public enum DeliveryState {
    /** It waits for its turn, or for another try. */
    QUEUED,
    /** The intent is written, the provider may have it. */
    SENDING,
    /** The provider has it. */
    SENT,
    /** It is on the person's device. */
    DELIVERED,
    /** The person has read what it is about. */
    READ,
    /** It could not be sent; the reason says why. */
    FAILED,
    /** It is not to be sent, or not now; the reason says why. */
    SUPPRESSED
}
