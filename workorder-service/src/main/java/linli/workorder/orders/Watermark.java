package linli.workorder.orders;

import java.time.Instant;

/** Up to when every request is known to have its order. */
public interface Watermark {

    Instant at();

    /** It only rises. */
    void reached(Instant at);
}
