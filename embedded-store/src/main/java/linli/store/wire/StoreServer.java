package linli.store.wire;

import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Listens, and gives every request a thread: one that waits for the disk must not keep others from
 * writing, or there would be nobody to share a force with.
 */
public final class StoreServer implements AutoCloseable {

    private static final int EVENT_LOOPS = 2;
    private static final int THREADS = 512;

    private final EventLoopGroup accepting = group(1);
    private final EventLoopGroup reading = group(EVENT_LOOPS);
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ExecutorService workers;
    private final Channel listening;

    public StoreServer(InetSocketAddress address, Commands commands) {
        workers =
                new ThreadPoolExecutor(
                        0,
                        THREADS,
                        10,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        Thread.ofPlatform().name("store-", 0).factory());
        var bootstrap =
                new ServerBootstrap()
                        .group(accepting, reading)
                        .channel(NioServerSocketChannel.class)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel client) {
                                        clients.add(client);
                                        client.pipeline()
                                                .addLast(new MongoWireReplyEncoder())
                                                .addLast(new MongoWireMessageEncoder())
                                                .addLast(new RequestDecoder())
                                                .addLast(new RequestHandler(commands, workers))
                                                .addLast(new MongoExceptionHandler());
                                    }
                                });
        try {
            listening = bootstrap.bind(address).syncUninterruptibly().channel();
        } catch (RuntimeException refused) {
            stopThreads();
            throw refused;
        }
    }

    private static EventLoopGroup group(int threads) {
        return new MultiThreadIoEventLoopGroup(threads, NioIoHandler.newFactory());
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) listening.localAddress();
    }

    /** Returns when no request is under way any more: nothing may touch a closed RocksDB. */
    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        clients.close().awaitUninterruptibly();
        stopThreads();
    }

    private void stopThreads() {
        workers.close();
        reading.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        accepting.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
