package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a connection's requests on a thread of their own, one after another. */
final class RequestHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final AtomicInteger ANSWERS = new AtomicInteger();

    private final Commands commands;
    private final Executor workers;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    RequestHandler(Commands commands, Executor workers) {
        this.commands = commands;
        this.workers = workers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        var silent = context.pipeline().get(RequestDecoder.class).wantsNoAnswer(request);
        enqueue(context, () -> answer(context, request, silent));
    }

    private void enqueue(ChannelHandlerContext context, Runnable work) {
        synchronized (waiting) {
            waiting.add(work);
            if (busy) {
                return;
            }
            busy = true;
        }
        try {
            workers.execute(this::work);
        } catch (RejectedExecutionException closing) {
            context.close();
        }
    }

    private void work() {
        while (true) {
            Runnable next;
            synchronized (waiting) {
                next = waiting.poll();
                if (next == null) {
                    busy = false;
                    return;
                }
            }
            next.run();
        }
    }

    private void answer(ChannelHandlerContext context, ClientRequest request, boolean silent) {
        var header =
                new MessageHeader(ANSWERS.incrementAndGet(), request.getHeader().getRequestID());
        switch (request) {
            case MongoMessage message -> {
                var answer = commands.run(message.getDocument(), silent);
                if (!silent) {
                    context.writeAndFlush(new MongoMessage(message.getChannel(), header, answer));
                }
            }
            case MongoQuery query ->
                    context.writeAndFlush(
                            new MongoReply(header, commands.run(legacy(query), false)));
            default -> context.close();
        }
    }

    /** Drivers say hello in the old way, before they know what the server can do. */
    private static Document legacy(MongoQuery query) {
        var command = query.getQuery();
        if (command.get("$query") instanceof Document inner) {
            command = inner;
        }
        return command.clone().append("$db", query.getDatabaseName());
    }
}
