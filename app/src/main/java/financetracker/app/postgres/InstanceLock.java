package financetracker.app.postgres;

import financetracker.app.startup.DataFolder;
import financetracker.app.startup.StartupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second program out of the data folder. The operating system lets go of it however the program ends. */
final class InstanceLock implements AutoCloseable {
    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    static InstanceLock take(DataFolder folder) {
        Path file = folder.resolve("instance.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartupFailure("The data folder " + folder.path()
                        + " is in use by another running Finance Tracker (process "
                        + Files.readString(file).strip()
                        + "): stop that one, or name another folder with finance-tracker.data-folder.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            return new InstanceLock(channel);
        } catch (IOException e) {
            throw new StartupFailure("The lock file " + file + " cannot be written: " + e + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The process is about to end, and the lock with it.
            throw new UncheckedIOException(e);
        }
    }
}
