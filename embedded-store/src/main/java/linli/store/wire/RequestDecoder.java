package linli.store.wire;

import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.HashSet;
import java.util.Set;

/** Adds to the engine's decoder the requests that want no answer, as with {@code w: 0}. */
final class RequestDecoder extends MongoWireProtocolHandler {

    private static final int LENGTH_AT = 0;
    private static final int REQUEST_AT = 4;
    private static final int OPCODE_AT = 12;
    private static final int FLAGS_AT = 16;
    private static final int HEADER = 20;
    private static final int MORE_TO_COME = 1 << 1;
    private static final int EXHAUST_ALLOWED = 1 << 16;

    private final Set<Integer> unanswered = new HashSet<>();

    @Override
    protected ClientRequest decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
        var start = in.readerIndex();
        if (in.readableBytes() >= HEADER
                && in.readableBytes() >= in.getIntLE(start + LENGTH_AT)
                && in.getIntLE(start + OPCODE_AT) == OpCode.OP_MSG.getId()) {
            var flags = in.getIntLE(start + FLAGS_AT);
            if ((flags & MORE_TO_COME) != 0) {
                unanswered.add(in.getIntLE(start + REQUEST_AT));
            }
            in.setIntLE(start + FLAGS_AT, flags & ~(MORE_TO_COME | EXHAUST_ALLOWED));
        }
        return super.decode(context, in);
    }

    /** Whether the client does not wait for an answer; to be asked once. */
    boolean wantsNoAnswer(ClientRequest request) {
        return unanswered.remove(request.getHeader().getRequestID());
    }
}
